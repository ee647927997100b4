import { gazetteer, sharedDistricts } from "./gazetteer.js";

/** A place by its code, with its name as the authorities write it. */
export interface NamedPlace {
  readonly code: string;
  readonly name: string;
}

/** What a name may mean. `weak`: a short name of a county, or a name that is a word too; it is a place only beside something that says so. */
export interface PlaceName {
  readonly codes: readonly string[];
  readonly weak: boolean;
}

/** Names that people use beside the official ones. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  帝都: "110000",
  魔都: "310000",
  襄樊: "420600",
  襄樊市: "420600",
  内蒙: "150000",
  呼市: "150100",
  乌市: "650100",
  兵团: "660000",
  新疆兵团: "660000",
  建设兵团: "660000",
  生产建设兵团: "660000",
  思茅市: "530800",
  版纳: "532800",
  巴州: "652800",
  克州: "653000",
  博州: "652700",
  莱芜: "370100",
  莱芜市: "370100",
};
/** Short names of provinces and cities that are words, or the names of districts elsewhere, as well. */
const WEAK_CITIES =
  " 来宾 安康 日照 大同 阿里 和田 安顺 通化 平凉 白银 黄山 保山 山南 海东 海西 海北 黄南 玉树 兴安 开封 安定 文山 中卫 松原 朔州 武威 金昌 资阳 东方 吴忠 固原 ";
/** Short names of counties that are words: only the name in full, or behind that of the city. */
const WORDS =
  " 东城 西城 河东 河西 和平 南岸 江北 东方 合作 安宁 大安 灯塔 长寿 榆树 江山 明光 无为 当阳 石首 樟树 临江 五常 尚志 同江 兴平 龙泉 大足 天长 福安 永安 安达 津市 平度 ";
/** What stands behind a name that is part of another name: 南京路, 北京银行, 宁德时代. */
const PART_OF_ANOTHER =
  /^(?:[东西南北中]?(?:路|街|大街|大道|马路)|大学(?!生)|学院|银行|人寿|烤鸭|拉面|火锅|时间|时代|巴巴|话|菜|啤酒)/;

/** Whether the county lies in one of the four cities whose districts people name without saying 区. */
const MUNICIPAL = /^(?:11|12|31|50)/;

interface Names {
  readonly byName: Map<string, PlaceName>;
  /** The name in full, with a mark behind what people call the place. */
  readonly byCode: Map<string, string>;
  readonly longest: number;
}

let names: Names | undefined;

/** All names. They are read when the first text is. */
function allNames(): Names {
  if (names !== undefined) return names;
  const byCode = new Map<string, string>();
  let last = "";
  for (const line of gazetteer.split("\n")) {
    if (line === "") continue;
    const [, written, own, rest] = /^(\d{4})?([^\d,]+)(.*)$/.exec(line) ?? ["", "", "", ""];
    const city = written === undefined || written === "" ? String(Number(last) + 1) : written;
    last = city;
    byCode.set(`${city}00`, withSuffix(own ?? ""));
    let [code, part] = ["", /(\d{4}|\d\d|,)([^\d,]+)/g];
    for (let found = part.exec(rest ?? ""); found !== null; found = part.exec(rest ?? "")) {
      const number = found[1] ?? "";
      code =
        number === ","
          ? String(Number(code) + 1)
          : number.length === 4
            ? `${(city ?? "").slice(0, 2)}${number}`
            : `${code.slice(0, 4)}${number}`;
      if (!byCode.has(code)) byCode.set(code, withSuffix(found[2] ?? ""));
    }
  }
  names = Object.assign({ byCode }, named(byCode));
  return names;
}

function withSuffix(name: string): string {
  return name.indexOf("~") < 0 ? `${name}~市` : name;
}

function named(byCode: Map<string, string>): { byName: Map<string, PlaceName>; longest: number } {
  const codes = new Map<string, string[]>();
  const add = (name: string, code: string): void => {
    const held = codes.get(name);
    if (held === undefined) codes.set(name, [code]);
    else if (held.indexOf(code) < 0) held.push(code);
  };
  byCode.forEach((name, code) => {
    const [short = "", suffix = ""] = name.split("~");
    add(short + suffix, code);
    add(short, code);
    if (/自治/.test(suffix)) add(short + (/州$/.test(suffix) ? "州" : "省"), code);
  });
  sharedDistricts.replace(/(\D+)(\d+)/g, (_, name: string, cities: string) => {
    codes.set(`${name}区`, cities.replace(/\d{4}/g, "$&00 ").trim().split(" "));
    return "";
  });
  Object.keys(OTHER_NAMES).forEach((name) => codes.set(name, [OTHER_NAMES[name] ?? ""]));
  const byName = new Map<string, PlaceName>();
  let longest = 0;
  codes.forEach((list, name) => {
    longest = Math.max(longest, name.length);
    byName.set(name, meantBy(name, list, byCode));
  });
  return { byName, longest };
}

/** A short name of a province or a city means that, and not a county too; but for the districts that are called by it alone. */
function meantBy(name: string, codes: readonly string[], byCode: Map<string, string>): PlaceName {
  const isWhole = (code: string): boolean => code.slice(4) === "00" || OTHER_NAMES[name] === code;
  const inFull = codes.filter((code) => (byCode.get(code) ?? "").replace("~", "") === name);
  if (inFull.length > 0) return { codes: inFull, weak: name.length < 3 };
  const whole = codes.filter(isWhole);
  // 海南 is the province; the prefecture keeps its 州.
  const wholes = whole.length > 1 ? whole.filter((code) => !/自治州$/.test(byCode.get(code) ?? "")) : whole;
  const isWeak = WEAK_CITIES.indexOf(` ${name} `) >= 0;
  if (wholes.length > 0) {
    const rivals = codes.filter((code) => !isWhole(code) && MUNICIPAL.test(code) && name !== "河北");
    const others = rivals.length > 0 ? codes.filter((code) => !isWhole(code)) : [];
    return {
      codes: [
        ...wholes,
        ...others.filter((code) => !codes.some((city) => isWhole(city) && city.slice(0, 4) === code.slice(0, 4))),
      ],
      weak: isWeak,
    };
  }
  const cities = codes.filter((code) => /~市$/.test(byCode.get(code) ?? ""));
  return { codes: cities.length > 0 && !codes.some((code) => MUNICIPAL.test(code)) ? cities : codes, weak: true };
}

/** The longest name of a place that begins there. */
export function placeNameAt(text: string, start: number): (PlaceName & { readonly end: number }) | undefined {
  const { byName, longest } = allNames();
  for (let length = Math.min(longest, text.length - start); length >= 2; length -= 1) {
    const found = byName.get(text.slice(start, start + length));
    if (found === undefined) continue;
    if (PART_OF_ANOTHER.test(text.slice(start + length, start + length + 4)))
      return { codes: [], weak: true, end: start + length };
    return Object.assign({}, found, { end: start + length });
  }
  return undefined;
}

/** Whether the name is a word of its own, which says nothing about a place unless the city stands before it. */
export function isCommonWord(name: string): boolean {
  return WORDS.indexOf(` ${name} `) >= 0;
}

/** Whether the one place lies in the other, or is the other. */
export function isWithin(code: string, around: string): boolean {
  if (around.slice(2) === "0000") return code.slice(0, 2) === around.slice(0, 2);
  return around.slice(4) === "00" ? code.slice(0, 4) === around.slice(0, 4) : code === around;
}

/** The name in full: 湖北省武汉市洪山区. */
export function fullName(code: string): string {
  const { byCode } = allNames();
  const chain = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return chain
    .filter((one, i) => chain.indexOf(one) === i)
    .map((one) => (byCode.get(one) ?? "").replace("~", ""))
    .join("");
}

/** Whether a place can be the pooling area of somebody: a city, a county, a municipality; a province alone is too large. */
export function isCity(code: string): boolean {
  return code.slice(2) !== "0000" || MUNICIPAL.test(code) || /^(?:66|71|8[12])/.test(code);
}
