// What lies in which package of a mini-program.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const filesOf = (root) => readdirSync(root, { recursive: true }).filter((path) => statSync(join(root, path)).isFile());

/** The bytes of the main package and of the sub-package in the folder `sub`. */
export function sizeOf(root, sub) {
  const sum = (paths) => paths.reduce((bytes, path) => bytes + statSync(join(root, path)).size, 0);
  const files = filesOf(root);
  return {
    main: sum(files.filter((path) => !path.startsWith(sub))),
    sub: sum(files.filter((path) => path.startsWith(sub))),
  };
}

/** The files outside the sub-package that hold something of the engine, its words or its module. */
export function outsideOf(root, sub) {
  const words = ["checkBinding", "__wbindgen", "gongji_bg", "还没填完", "grantor.scheme"];
  return filesOf(root).filter(
    (path) =>
      !path.startsWith(sub) &&
      (/\.wasm/.test(path) || words.some((word) => readFileSync(join(root, path), "utf8").includes(word))),
  );
}
