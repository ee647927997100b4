import lines from "virtual:places";

/** A province or a city by its GB/T 2260 code. */
export interface Place {
  readonly code: string;
  readonly name: string;
}

const places: readonly Place[] = lines.split("\n").map((line) => ({ code: line.slice(0, 6), name: line.slice(7) }));
const NATION: Place = { code: "000000", name: "全国" };
const byCode = new Map([NATION, ...places].map((place) => [place.code, place]));

export const provinces: readonly Place[] = places.filter((place) => isProvince(place.code));

export function isProvince(code: string): boolean {
  return code.slice(2) === "0000";
}

export function isPlace(code: string): boolean {
  return byCode.has(code);
}

/** The province a place lies in; nothing for nothing. */
export function provinceOf(code: string): string {
  return code === "" ? "" : `${code.slice(0, 2)}0000`;
}

/** The cities of a province. 北京, 上海, 天津, 重庆 and 兵团 have none here: each is one pooling area. */
export function citiesOf(province: string): readonly Place[] {
  return places.filter((place) => place.code !== province && provinceOf(place.code) === province);
}

/** 湖北省武汉市; the code itself for a place that is not in the list. */
export function placeName(code: string): string {
  const own = byCode.get(code)?.name;
  const province = byCode.get(provinceOf(code))?.name ?? "";
  if (own === undefined) return province === "" ? code : `${province} ${code}`;
  return isProvince(code) ? own : `${province}${own}`;
}

/** 武汉市. */
export function shortName(code: string): string {
  return byCode.get(code)?.name ?? code;
}
