// Whether files of code are short: none above 500 lines, and half of each folder's at most 150 (docs/style.md).
//   node scripts/lengths.mjs            print each folder's median and longest file
//   node scripts/lengths.mjs --check    and fail where one is too long
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listFiles } from "./files.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const FOLDERS = ["src", "crates", "npm/src", "www/src", "site", "scripts", "tests"];
const LONGEST = 500;
const MEDIAN = 150;

for (const folder of FOLDERS) {
  const files = listFiles([folder], [".rs", ".ts", ".js", ".mjs", ".py", ".sh"]).map((path) => ({
    path,
    lines: readFileSync(path, "utf8").split("\n").length - 1,
  }));
  files.sort((one, other) => one.lines - other.lines);
  const median = files[Math.floor(files.length / 2)].lines;
  const tooLong = files.filter(({ lines }) => lines > LONGEST);
  console.log(
    `${folder}: ${files.length} files, median ${median}, longest ${files.at(-1).lines} (${files.at(-1).path})`,
  );
  for (const { path, lines } of tooLong)
    console.error(`lengths: ${path} has ${lines} lines, at most ${LONGEST} are allowed`);
  if (median > MEDIAN)
    console.error(`lengths: the median of ${folder} is ${median} lines, at most ${MEDIAN} are allowed`);
  if (process.argv.includes("--check") && (tooLong.length > 0 || median > MEDIAN)) process.exitCode = 1;
}
