// Builds the by-hand cores, one bundle for each way of reckoning, from the rules of the module under test.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const out = here("out");
export const WAYS = { "big.js": "big", "decimal.js": "decimal", "integer fen": "fen" };

/** The rules of the day in 武汉, as the module says them, and since when all of them hold. */
export function writeRules({ policyAt }) {
  const sheet = policyAt({ region: "420100", day: "2026-11-22" });
  const { day: _, ...receipt } = sheet.value.receipt;
  mkdirSync(out, { recursive: true });
  const began = sheet.value.entries.flatMap(({ statements }) => statements.map(({ basis }) => basis.from ?? ""));
  // biome-ignore lint/complexity/useMathMinMax: days are texts
  const since = began.reduce((latest, day) => (day > latest ? day : latest));
  const sources = JSON.parse(readFileSync(here("../npm/dist/sources.json"), "utf8"));
  const cited = sheet.value.entries.flatMap(({ statements }) => statements.flatMap(({ basis }) => basis.sources));
  const dated = Object.fromEntries(
    cited.filter((key) => sources[key]?.dated !== undefined).map((key) => [key, sources[key].dated]),
  );
  writeFileSync(`${out}/rules.json`, JSON.stringify({ entries: sheet.value.entries, receipt, since, dated }));
}

export async function buildCores() {
  for (const way of Object.values(WAYS)) {
    await build({
      bundle: true,
      format: "esm",
      target: "es2022",
      minify: true,
      logLevel: "warning",
      entryPoints: [here("cores/index.ts")],
      outfile: `${out}/${way}.js`,
      alias: { "#amount": here(`cores/amount-${way}.ts`), "#rules": `${out}/rules.json` },
    });
  }
}
