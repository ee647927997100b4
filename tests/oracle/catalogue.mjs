// The policy files as they stand in policies/, read with a TOML parser that the engine has nothing to do with. Written from
// docs/policies.md and docs/pooling.md.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { parse } from "smol-toml";

const folder = new URL("../../policies/", import.meta.url);
const skipped = new Set(["code", "name", "name_en", "sources"]);

/** 市辖 municipalities: the whole of one is a single pooling area. */
export const MUNICIPAL = new Set(["11", "12", "31", "50"]);
const NATION = "000000";

function read() {
  const places = new Map();
  const confidence = new Map();
  for (const name of readdirSync(folder)) {
    const file = (which) => new URL(`${name}/${which}.toml`, folder);
    if (!existsSync(file("policy"))) continue;
    const policy = parse(readFileSync(file("policy"), "utf8"));
    const pooling = existsSync(file("pooling")) ? parse(readFileSync(file("pooling"), "utf8")) : {};
    for (const [key, source] of [...Object.entries(policy.sources ?? {}), ...Object.entries(pooling.sources ?? {})])
      confidence.set(key, source.confidence);
    places.set(policy.code, {
      code: policy.code,
      topics: Object.fromEntries(Object.entries(policy).filter(([key]) => !skipped.has(key))),
      schedules: pooling.pooling ?? [],
    });
  }
  return { places, confidence };
}

export const { places, confidence } = read();

/** Whether one of these sources may settle an answer. */
export const decides = (sources) => sources.some((key) => ["official", "press"].includes(confidence.get(key)));

export const province = (region) => `${region.slice(0, 2)}0000`;
/** The 统筹区: the city, in a municipality the whole of it; a county right below the province (潜江, 天门 …: 90) is one of its own. */
export function pool(region) {
  if (MUNICIPAL.has(region.slice(0, 2))) return province(region);
  return region.slice(2, 4) === "90" ? region : `${region.slice(0, 4)}00`;
}

/** The places whose rules may hold for a region, the most local first. */
export function layers(region) {
  const around = [region, pool(region), `${region.slice(0, 4)}00`, province(region), NATION];
  return [...new Set(around)].filter((code) => places.has(code));
}

/** Every day on which something begins or ends anywhere, and the days before and after. */
export function days() {
  const found = new Set();
  const add = (day) => {
    if (day === undefined) return;
    for (const step of [-1, 0, 1]) found.add(new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10));
  };
  for (const { topics, schedules } of places.values()) {
    for (const statement of [...Object.values(topics).flat(), ...schedules])
      for (const end of ["from", "after", "by", "to"]) add(statement[end]);
  }
  return [...found].sort();
}
