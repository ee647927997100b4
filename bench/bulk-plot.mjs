// Draws what scripts/bulk/growth.py measured: docs/plots/bulk-time.svg and docs/plots/bulk-memory.svg.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { plot } from "./plot.mjs";

const runs = JSON.parse(readFileSync(process.argv[2], "utf8"));
const series = (value) =>
  [...new Set(runs.map(({ who }) => who))].map((name) => ({
    name,
    points: runs.filter(({ who }) => who === name).map((run) => [Math.log10(run.lines), value(run)]),
  }));
const write = (name, what) =>
  writeFileSync(fileURLToPath(new URL(`../docs/plots/bulk-${name}.svg`, import.meta.url)), plot(what));
write("time", {
  title: "A line's time on the processor",
  x: "lines, power of ten",
  y: "µs a line, start-up and all",
  series: series(({ cpu, lines }) => (cpu / lines) * 1e6),
});
write("memory", {
  title: "Peak memory",
  x: "lines, power of ten",
  y: "MiB",
  series: series((run) => run.peak_kib / 1024),
});
