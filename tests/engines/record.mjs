// What a run saw, kept for the table: test-results/engines/<part>.json, rewritten by every run of that part.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../test-results/engines/", import.meta.url));

/** A cell is what ran once every reply was right; what failed leaves none. */
export function recorder(part) {
  const cells = [];
  const versions = {};
  process.on("exit", () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}${part}.json`, JSON.stringify({ cells, versions }));
  });
  return {
    cell: (row, column, runs) => cells.push({ row, column, runs }),
    version(column, version) {
      versions[column] = version;
    },
  };
}
