// Asks of a sample of small changes whether a test notices: all of them are woven into one build, each behind a switch (DESIGN.md, D110).
//   node scripts/mutants-sample.mjs SEED COUNT          as many places of all that cargo-mutants lists, and what came of each
//   node scripts/mutants-sample.mjs SEED COUNT missed   the survivors of that sample once more, with the tests of today
// What came of each is in test-results/mutants/sample-SEED-COUNT.json, and a run that was stopped goes on from there; docs/mutants.md keeps the figures and the reasons.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { constants, setPriority } from "node:os";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "./files.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const [seed, count, again] = [process.argv[2], Number(process.argv[3]), process.argv[4] === "missed"];
const WOVEN = resolve("target/mutants/woven");
/** The functions that a constant needs, as the last build found them. */
const CONSTANT = resolve("target/mutants/constant.json");
const ENVIRONMENT = {
  ...process.env,
  CARGO_TARGET_DIR: resolve("target/mutants/build"),
  CARGO_PROFILE_DEV_OPT_LEVEL: "1",
  CARGO_PROFILE_DEV_DEBUG: "0",
  RUSTFLAGS: "--cap-lints=allow",
};
/** Two tests at once, each with one thread and 6 GB, and the same cases each time. */
const WORKERS = 2;
const TEST = {
  RUST_TEST_THREADS: "1",
  PROPTEST_RNG_SEED: process.env.CASES_SEED ?? "20261130",
  PROPTEST_MAX_SHRINK_ITERS: "0",
  INSTA_UPDATE: "no",
  INSTA_WORKSPACE_ROOT: WOVEN,
};
const FEWER = { GONGJI_CASES: "200" };
const lines = (text) => text.split("\n").filter((line) => line !== "");

/** All places, and the sample: the first by the hash of seed and name. */
function draw() {
  const listed = JSON.parse(
    execFileSync("cargo", ["mutants", "--list", "--json", "--workspace"], { encoding: "utf8", maxBuffer: 1 << 28 }),
  );
  const hash = (name) => createHash("sha256").update(`${seed} ${name}`).digest("hex");
  const sample = listed
    .map((place) => ({ ...place, hash: hash(place.name) }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1));
  return { listed, sample: sample.slice(0, count).map((place, index) => ({ ...place, number: index + 1 })) };
}

/** The sources that are woven; everything else is copied, and left alone where it is the same, so that nothing is built twice. */
const sources = listFiles(["src", "crates"], [".rs"]).filter((path) => /(^|\/)src\//.test(path));
const same = (path) => existsSync(`${WOVEN}/${path}`) && readFileSync(path).equals(readFileSync(`${WOVEN}/${path}`));
function copy() {
  const paths = listFiles(["."]);
  for (const path of paths) {
    mkdirSync(dirname(`${WOVEN}/${path}`), { recursive: true });
    if (!sources.includes(path) && !same(path)) copyFileSync(path, `${WOVEN}/${path}`);
  }
  for (const entry of readdirSync(WOVEN, { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath}/${entry.name}`;
    if (entry.isFile() && !paths.includes(path.slice(WOVEN.length + 1))) rmSync(path);
  }
}

function weave(places, constant) {
  const of = ({ number, file, genre, span, replacement }) =>
    [number, file, genre, span.start.line, span.start.column, replacement].join("\t");
  const input = [...sources.map((file) => `0\t${file}`), ...places.map(of)].join("\n");
  const said = execFileSync(resolve("target/mutants/weave/debug/gongji-weave"), [".", WOVEN, [...constant].join()], {
    input,
    encoding: "utf8",
  });
  return new Map(
    lines(said)
      .map((line) => line.split("\t"))
      .map(([number, file, state, from, to]) => [Number(number), { file, state, from: Number(from), to: Number(to) }]),
  );
}

function cargo(words) {
  const { stdout } = spawnSync("cargo", [...words, "--workspace", "--message-format=json"], {
    cwd: WOVEN,
    env: ENVIRONMENT,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const messages = lines(stdout).map((line) => JSON.parse(line));
  return {
    messages,
    errors: messages.filter(({ message }) => message?.level === "error").map(({ message }) => message),
  };
}

const woven = (span) => readFileSync(`${WOVEN}/${span.file_name}`).subarray(span.byte_start, span.byte_end).toString();

/** Weaves until it builds: leaves out what the compiler refuses, and lets functions be `const` that a constant needs. */
function build(sample) {
  copy();
  let messages;
  const [refused, constant] = [
    new Map(),
    new Set(existsSync(CONSTANT) ? JSON.parse(readFileSync(CONSTANT, "utf8")) : []),
  ];
  for (let round = 1; ; round++) {
    const places = weave(
      sample.filter(({ number }) => !refused.has(number)),
      constant,
    );
    for (const [number, { state }] of places) if (state !== "woven") refused.set(number, state);
    let { errors } = cargo(["check", "--lib", "--bins", "--keep-going"]);
    if (errors.length === 0) ({ errors, messages } = cargo(["test", "--no-run"]));
    console.log(`round ${round}: ${errors.length} errors, ${refused.size} left out`);
    if (errors.length === 0) break;
    let unexplained;
    const before = refused.size + constant.size;
    for (const error of errors) {
      const name = error.code?.code === "E0015" && error.message.match(/`(?:[^`]*::)?([a-z_0-9]+)(?:::<.*>)?`/)?.[1];
      if (name) constant.add(name);
      const holds =
        (span) =>
        ([, place]) =>
          place.state === "woven" &&
          place.file === span.file_name &&
          place.from <= span.byte_start &&
          span.byte_end <= place.to;
      const spans = [...error.spans].sort((one, other) => other.is_primary - one.is_primary);
      const guilty = spans.flatMap((span) => [...places].filter(holds(span)))[0];
      // Where the two sides of a switch do not have one type, the error is about both.
      const around = () => spans.map(woven).flatMap((text) => text.match(/(?<=gongji_switch::is\()\d+/) ?? [])[0];
      if (guilty) refused.set(guilty[0], "compiler");
      else if (!name && around()) refused.set(Number(around()), "around");
      else if (!name && error.spans.length > 0) unexplained = error.rendered;
    }
    if (refused.size + constant.size === before) throw new Error(`mutants: ${unexplained}`);
  }
  const programs = messages.filter(({ executable, profile }) => executable && profile.test);
  writeFileSync(CONSTANT, JSON.stringify([...constant]));
  const tests = programs.map(({ executable, manifest_path, target }) => {
    const folder = dirname(manifest_path);
    const crate = folder === WOVEN ? "gongji" : basename(folder);
    return { executable, folder, crate, name: `${crate}/${target.name}`, kills: {} };
  });
  return {
    refused,
    tests: tests.filter(
      ({ executable }) => !execFileSync(executable, ["--list"], { encoding: "utf8" }).includes("\n0 tests"),
    ),
  };
}

/**
 * Runs one program of tests until a test fails; resolves to what noticed, or to nothing, and the processor seconds. Those are limited too:
 * a loop without end takes them on a busy machine as on an idle one.
 */
const SHELL = 'ulimit -v 6000000; ulimit -t "$0"; "$1"; code=$?; times; exit $code';
function run({ executable, folder, name }, number, settings, limit) {
  return new Promise((done) => {
    const env = { ...ENVIRONMENT, ...TEST, ...settings, CARGO_MANIFEST_DIR: folder, GONGJI_MUTANT: String(number) };
    const child = spawn("sh", ["-c", SHELL, String(limit), executable], {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "ignore"],
      detached: true,
    });
    let [text, by] = ["", undefined];
    const stop = (why) => {
      by ??= `${name}: ${why}`;
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        /* It has ended by itself. */
      }
    };
    const timer = setTimeout(stop, 100_000 * limit, "time");
    child.stdout.on("data", (data) => {
      text = (text + data).slice(-4000);
      const failed = text.match(/^test (.+?)(?: - .*)? \.\.\. FAILED$/m);
      if (failed) stop(failed[1]);
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      const ended = code === 0 ? undefined : `${name}: ${code === 128 + constants.signals.SIGKILL ? "time" : "ends"}`;
      const [, minutes, seconds] = text.match(/(\d+)m([\d.]+)s \d+m[\d.]+s\s*$/) ?? [0, 0, 0];
      done({ by: by ?? ended, time: 60 * Number(minutes) + Number(seconds) });
    });
  });
}

/** Runs all programs without a change: how long each takes, and which places it reaches. */
async function measure(tests, settings) {
  for (const test of tests) {
    const GONGJI_REACHED = resolve(`target/mutants/reached-${test.name.replace("/", "-")}`);
    writeFileSync(GONGJI_REACHED, "");
    const { by, time } = await run(test, "none", { ...settings, GONGJI_REACHED }, 1000);
    if (by) throw new Error(`mutants: ${by} without any change`);
    [test.time, test.reached] = [time + 0.02, new Set(lines(readFileSync(GONGJI_REACHED, "utf8")).map(Number))];
  }
  console.log(
    `${tests.length} programs of tests, ${Math.round(tests.reduce((sum, { time }) => sum + time, 0))} processor seconds`,
  );
}

/** Asks the tests about one change, those first that notice most in the least time. Programs that share a folder wait for each other. */
const busy = new Map();
async function ask(tests, place, settings) {
  const power = (test) => ((test.kills[place.package] ?? 0) + (test.crate === place.package ? 1 : 0.1)) / test.time;
  const order = tests
    .filter(({ reached }) => reached.has(place.number))
    .sort((one, other) => power(other) - power(one));
  for (const test of order) {
    const turn = (busy.get(test.folder) ?? Promise.resolve()).then(() =>
      run(test, place.number, settings, Math.ceil(2 + 10 * test.time)),
    );
    if (test.folder.endsWith("gongji-cli")) busy.set(test.folder, turn);
    const { by } = await turn;
    if (by) {
      test.kills[place.package] = (test.kills[place.package] ?? 0) + 1;
      return by;
    }
  }
  return undefined;
}

async function askAll(tests, places, settings, answer) {
  const queue = [...places];
  await Promise.all(
    Array.from({ length: WORKERS }, async () => {
      for (let place = queue.shift(); place; place = queue.shift()) {
        answer(place, await ask(tests, place, settings));
        if (queue.length % 50 === 0) console.log(`${new Date().toISOString().slice(11, 19)} ${queue.length} to go`);
      }
    }),
  );
}

/** Documentation's examples, which cargo compiles against the woven crates. */
const examples = (number) =>
  spawnSync("cargo", ["test", "--doc", "--workspace"], {
    cwd: WOVEN,
    env: { ...ENVIRONMENT, GONGJI_MUTANT: String(number) },
  }).status === 0;

const usesCases = (path) => existsSync(path) && readFileSync(path, "utf8").includes("GONGJI_CASES");

const kept = `test-results/mutants/sample-${seed}-${count}.json`;
mkdirSync(dirname(kept), { recursive: true });
execFileSync("cargo", [
  "build",
  "--quiet",
  "--locked",
  "--manifest-path",
  "tests/mutants/Cargo.toml",
  "--target-dir",
  "target/mutants/weave",
]);
const { listed, sample } = draw();
const results = new Map(
  existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")).map((place) => [place.name, place]) : [],
);
const { refused, tests } = build(sample.filter(({ name }) => !results.get(name)?.result.startsWith("not ")));
const asked = sample.filter(({ name }) => !results.has(name) || (again && results.get(name).result === "missed"));
const viable = asked.filter(({ number }) => !refused.has(number));
const note = (place, result, by) => results.set(place.name, { name: place.name, package: place.package, result, by });
for (const place of asked)
  if (refused.has(place.number))
    note(place, refused.get(place.number) === "around" ? "not woven" : "not viable", refused.get(place.number));
const save = () => writeFileSync(kept, JSON.stringify([...results.values()], null, 1));
save();
await measure(tests, FEWER);
setPriority(5);
const left = () => viable.filter(({ name }) => !results.has(name) || results.get(name).result === "missed");
const stage = async (programs, settings) => {
  console.log(`${programs.length} programs, ${left().length} places`);
  await askAll(programs, left(), settings, (place, by) => {
    if (by) note(place, by.endsWith(": time") ? "time" : "caught", by);
    save();
  });
};
// Programs that take long are asked last, and only there the number of generated bills matters.
await stage(
  tests.filter(({ time }) => time < 0.3),
  FEWER,
);
await stage(
  tests.filter(({ time }) => time >= 0.3),
  FEWER,
);
const more = tests.filter(({ folder, name }) => usesCases(`${folder}/tests/${basename(name)}.rs`));
await measure(more, {});
await stage(more, {});
for (const place of left()) note(place, ...(examples(place.number) ? ["missed"] : ["caught", "documentation"]));
save();

/** The 95 % interval of Wilson for `part` of `whole`, in percent. */
function wilson(part, whole) {
  const [z, rate] = [1.96, part / whole];
  const [middle, half] = [
    rate + (z * z) / (2 * whole),
    z * Math.sqrt((rate * (1 - rate)) / whole + (z * z) / (4 * whole * whole)),
  ];
  return [middle - half, middle + half].map((value) => ((100 * value) / (1 + (z * z) / whole)).toFixed(1)).join(" – ");
}
const rows = [...new Set(listed.map((place) => place.package)), "all"];
console.log(
  "| crate | sampled | not woven | not viable | caught | by time | missed | rate, % | 95 % interval |\n|---|--:|--:|--:|--:|--:|--:|--:|---|",
);
for (const crate of rows) {
  const of = [...results.values()].filter((place) => crate === "all" || place.package === crate);
  const number = (result) => of.filter((place) => place.result === result).length;
  const [caught, whole] = [number("caught") + number("time"), number("caught") + number("time") + number("missed")];
  const cells = [
    crate,
    of.length,
    ...["not woven", "not viable", "caught", "time", "missed"].map(number),
    ((100 * caught) / whole).toFixed(1),
    wilson(caught, whole),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
console.log(`${listed.length} listed`);
for (const { name, result } of results.values()) if (result === "missed") console.log(`missed: ${name}`);
