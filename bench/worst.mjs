// The longest that one call can take: the largest input of each function that is accepted, and every hostile value of the tests.
//   node bench/worst.mjs [name …]    after `make package`; a table, and an exit code of 1 where a call took more than the bound
// Time is the processor's, of this process: other work on the machine hardly matters, and the collector of memory counts.
import { readFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { guide } from "../npm/dist/index.js";
import { understand } from "../npm/dist/understand.js";
import { heavyValues, hostileValues, monsters } from "../tests/js/hostile-values.mjs";
import { samples } from "../tests/js/samples.mjs";
import { started } from "../tests/js/started.mjs";

/** Milliseconds of the processor that no call may take. */
const BOUND = Number(process.env.BOUND ?? 5000);
const { gongji } = await started();
const json = async (name) => JSON.parse(await readFile(new URL(`../npm/dist/${name}.json`, import.meta.url), "utf8"));
const [policies, guides] = [await json("policies"), await json("guide")];

function timed(work) {
  // Forgets the replies that are kept for the same question.
  gongji.resetPolicies();
  const before = process.cpuUsage();
  const reply = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, reply };
}

/** The largest of `make(1)`, `make(2)`, `make(3)`, … that is accepted, by halving. */
function largest(call, make, most) {
  const accepted = (size) => call(make(size)).ok === true;
  let [least, above] = [1, most + 1];
  if (!accepted(1)) throw new Error(`worst: the smallest is refused: ${JSON.stringify(call(make(1))).slice(0, 300)}`);
  while (above - least > 1) {
    const middle = (least + above) >> 1;
    if (accepted(middle)) least = middle;
    else above = middle;
  }
  return least;
}

const [bill] = samples.previewDeduction;
const [unbinding] = samples.checkUnbinding;
const repeated = (item, size) => Array.from({ length: size }, () => item);
const line = { amount: "13.20", class: "b", limit: "12.44", pre_self_pay: "0.30" };
const detail = samples.readSettlement[0].message.output.setldetail[0];
const message = ({ lines = 1, junk = 0 }) => ({
  ...samples.readSettlement[0].message,
  output: { ...samples.readSettlement[0].message.output, setldetail: repeated(detail, lines), more: "x".repeat(junk) },
});
const sentence = "我在武汉工作，想给宜昌的妈妈绑定共济，门诊花了800元，";
const texts = (size) => sentence.repeat(Math.ceil(size / sentence.length)).slice(0, size);

/** Name, the function, how an input of a size is made, the largest size that is tried, and what a size counts. */
const cases = [
  ["checkBinding", gongji.checkBinding, () => samples.checkBinding[0], 1, "every field"],
  ["checkBindings", gongji.checkBindings, (size) => repeated(samples.checkBinding[0], size), 10_000, "requests"],
  [
    "previewDeduction, lines",
    gongji.previewDeduction,
    (size) => ({ ...bill, lines: repeated(line, size) }),
    60_000,
    "lines",
  ],
  [
    "previewDeduction, grantors",
    gongji.previewDeduction,
    (size) => ({ ...bill, grantors: repeated(bill.grantors[0], size) }),
    60_000,
    "grantors",
  ],
  [
    "previewDeductions",
    gongji.previewDeductions,
    (size) => repeated(samples.previewDeduction[1], size),
    10_000,
    "requests",
  ],
  [
    "previewYear",
    gongji.previewYear,
    (size) => ({ bills: repeated(samples.previewDeduction[1], size) }),
    10_000,
    "bills",
  ],
  ["checkUnbinding", gongji.checkUnbinding, () => unbinding, 1, "every field"],
  [
    "readSettlement, fund lines",
    gongji.readSettlement,
    (size) => ({ message: message({ lines: size }) }),
    20_000,
    "fund lines",
  ],
  [
    "readSettlement, an unread text",
    gongji.readSettlement,
    (size) => ({ message: message({ junk: size }) }),
    3_000_000,
    "characters",
  ],
  ["policyAt", gongji.policyAt, () => samples.policyAt[0], 1, "every field"],
  [
    "guide",
    (asked) => guide(guides, asked),
    () => ({ region: "420100", day: "2026-11-22", task: "bind" }),
    1,
    "every field",
  ],
  ["understand", (text) => understand(text, { today: "2026-11-22", region: "420100" }), texts, 1_000_000, "characters"],
  ["loadPolicies", gongji.loadPolicies, () => policies, 1, "`policies.json`"],
];
console.log(
  `Node ${process.version}, ${cpus().length} cores, load ${loadavg()
    .map((one) => one.toFixed(0))
    .join(" ")}`,
);
console.log("\n| call | largest accepted | ms | longest hostile value | ms |\n|---|--:|--:|---|--:|");
const worst = [];
const only = process.argv.slice(2);
for (const [name, call, make, most, unit] of cases.filter(([name]) => only.length === 0 || only.includes(name))) {
  const size = largest(call, make, most);
  const input = make(size);
  const ms = Math.max(...repeated(0, 3).map(() => timed(() => call(input)).ms));
  const hostile = hostilest(name, call);
  worst.push(ms, hostile.ms);
  console.log(
    `| ${name} | ${most === 1 ? unit : `${size.toLocaleString("en")} ${unit}`} | ${ms.toFixed(1)} | ${hostile.name} | ${hostile.name === "" ? "" : hostile.ms.toFixed(1)} |`,
  );
}
gongji.resetPolicies();
if (Math.max(...worst) > BOUND) {
  console.error(`worst: a call took ${Math.max(...worst).toFixed(0)} ms, the bound is ${BOUND}`);
  process.exitCode = 1;
}

/** The hostile value, lying Proxies among them, that took a function longest; none for a second row of the same function. */
function hostilest(name, call) {
  let found = { name: "", ms: 0 };
  const given =
    samples[name.split(",")[0]] ??
    (name === "loadPolicies"
      ? [policies]
      : name === "guide"
        ? [{ region: "420100", day: "2026-11-22", task: "bind" }]
        : []);
  if (name.includes(", grantors") || name.includes(", an unread")) return found;
  // The fixed values of a whole file of policies are thousands of places: those of its own fields are enough.
  const of = (sample) => (name === "loadPolicies" ? { ...sample, places: [], sources: {} } : sample);
  const values = given
    .slice(0, 1)
    .flatMap((sample) => [
      ...hostileValues(of(sample), call),
      ...heavyValues(of(sample)),
      ...monsters.map(([name, value]) => ({ name, value })),
    ]);
  for (const item of values) {
    const { ms } = timed(() => call(item.value));
    if (ms > found.ms) found = { name: item.name, ms };
  }
  return found;
}
