import type { Drawing, Screen } from "./screen.js";

/** The first screen comes with the page; every other one when it is needed, or while nobody waits. */
const loaders: Readonly<Record<Exclude<Screen, "start">, () => Promise<Drawing>>> = {
  answer: () => import("./screens/answer.js").then((loaded) => loaded.answer),
  how: () => import("./screens/how.js").then((loaded) => loaded.how),
  bill: () => import("./screens/bill.js").then((loaded) => loaded.bill),
  ending: () => import("./screens/ending.js").then((loaded) => loaded.ending),
  ways: () => import("./screens/ways.js").then((loaded) => loaded.ways),
  rules: () => import("./screens/rules.js").then((loaded) => loaded.rules),
};

const loaded: Partial<Record<Screen, Drawing>> = {};

export function drawingOf(screen: Screen): Drawing | undefined {
  return loaded[screen];
}

export async function load(screen: Screen): Promise<void> {
  if (screen === "start" || loaded[screen] !== undefined) return;
  loaded[screen] = await loaders[screen]();
}
