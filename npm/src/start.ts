import { hasFigures, imports, isRunning, run } from "./engine.js";
import { fetchedFigures, findFigures, takeFigures } from "./figures.js";
import type { Engine, Exports, Fallback, Init, PlainBuild } from "./init.js";
import { InitError } from "./init-error.js";
import { within } from "./limit.js";
import { fetched, type GivenSource } from "./source.js";

/** Milliseconds that each step may take. */
const USUAL_LIMIT = 10_000;
const WEBASSEMBLY: Engine = { runs: "webassembly" };

/** What an entry brings along. */
export interface Own {
  source?(): URL | BufferSource | WebAssembly.Module | undefined;
  readonly fallback?: Fallback;
  figures?(): URL | undefined;
}

/** An entry's `init`. */
export function starter(own: Own): Init {
  if (own.figures !== undefined) findFigures(own.figures);
  let underWay: Promise<void> | undefined;
  /** Kept for the next start, should a call be cut off. */
  let compiled: WebAssembly.Module | undefined;
  /** Why WebAssembly does not run here. It is not tried again. */
  let unfit: InitError | undefined;

  const start: Init = async (source, options = {}) => {
    const wanted = options.figures !== false && !hasFigures();
    const figures = wanted
      ? fetchedFigures(() => options.figures ?? own.figures?.(), options.timeoutMs ?? USUAL_LIMIT)
      : undefined;
    await startEngine(source, options);
    const bytes = await figures;
    if (bytes !== undefined) takeFigures(bytes);
  };

  const startEngine: Init = async (source, options = {}) => {
    const limit = options.timeoutMs ?? USUAL_LIMIT;
    const fallback = options.fallback ?? own.fallback;
    if (unfit === undefined || !fallback) {
      unfit = undefined;
      let arrived = false;
      try {
        const possible = typeof WebAssembly === "object" || typeof source === "function";
        const fetching =
          possible && compiled === undefined ? fetched(() => source ?? own.source?.()) : Promise.resolve(compiled);
        const module = await within(limit, "fetching the module", fetching);
        arrived = true;
        compiled = await within(limit, "starting the module", started(module));
        return;
      } catch (error) {
        const failed = error as InitError;
        if (!fallback || (!arrived && failed.code !== "compile_failed")) throw failed;
        unfit = failed;
      }
    }
    await within(limit, "the plain-JavaScript build", plain(fallback, unfit));
  };

  return (source, options) => {
    if (underWay === undefined) {
      if (isRunning()) return Promise.resolve();
      const over = (): void => {
        underWay = undefined;
      };
      underWay = start(source, options);
      underWay.then(over, over);
    }
    return underWay;
  };
}

/** Gives back the compiled module, where there is one to be kept. */
async function started(given: GivenSource | undefined): Promise<WebAssembly.Module | undefined> {
  try {
    if (typeof given === "function") {
      run(exportsOf(await given(imports())), WEBASSEMBLY);
      return undefined;
    }
    if (given === undefined) throw new InitError("no_webassembly", "there is no WebAssembly here");
    // Never `instantiateStreaming`: it refuses a file that is not served as application/wasm, and many are not.
    // Never the synchronous constructors: before Chrome 115 a page may compile no more than 4 KB that way.
    // Bytes are recognized by their length: a module compiled in another realm (Vercel's runtime) is no `instanceof` this one's.
    const module = "byteLength" in given ? await WebAssembly.compile(given) : given;
    // `another` is for a fault only, and what it throws there sends the caller back here.
    const another = (): Exports => new WebAssembly.Instance(module, imports()).exports;
    run((await WebAssembly.instantiate(module, imports())).exports, WEBASSEMBLY, another);
    return module;
  } catch (cause) {
    throw cause instanceof InitError
      ? cause
      : new InitError("compile_failed", `the module was not accepted: ${String(cause)}`, cause);
  }
}

async function plain(fallback: Fallback, because: InitError): Promise<void> {
  let build: PlainBuild;
  try {
    build = await fallback();
  } catch (cause) {
    throw new InitError("fetch_failed", `the plain-JavaScript build could not be had: ${String(cause)}`, cause);
  }
  try {
    run(build.instantiate(imports()), { runs: "javascript", because }, () => build.instantiate(imports()));
  } catch (cause) {
    throw new InitError("compile_failed", `the plain-JavaScript build did not start: ${String(cause)}`, cause);
  }
}

/** Hosts differ: an instance, what holds one, or the exports themselves. */
function exportsOf(result: unknown): Exports {
  const { instance, exports } = result as { instance?: { exports: Exports }; exports?: Exports };
  return instance?.exports ?? exports ?? (result as Exports);
}
