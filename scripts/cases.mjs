// Writes the questions of every cases.toml below the folders named, one a line with its name, each question once:
//   node scripts/cases.mjs policies
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";

const asked = new Set();
for (const folder of process.argv.slice(2)) {
  for (const place of readdirSync(folder).sort()) {
    const file = join(folder, place, "cases.toml");
    if (!existsSync(file)) continue;
    for (const { name, input } of parse(readFileSync(file, "utf8")).case ?? []) {
      const question = JSON.stringify(input);
      if (asked.has(question)) continue;
      asked.add(question);
      process.stdout.write(`{"name":${JSON.stringify(`${place}: ${name}`)},"input":${question}}\n`);
    }
  }
}
