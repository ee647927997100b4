// Places inside a sample. Runs in Node and in browsers.

/** The way to every field of a value, containers first. */
export function* paths(value, before = []) {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const path = [...before, key];
    yield path;
    yield* paths(value[key], path);
  }
}

/** A copy of `sample` with `value` at `path`; the sample stays as it is. */
export function put(sample, [key, ...rest], value) {
  const copy = Array.isArray(sample) ? [...sample] : { ...sample };
  copy[key] = rest.length === 0 ? value : put(sample[key], rest, value);
  return copy;
}

export const get = (value, path) => path.reduce((inside, key) => inside[key], value);

/** The path as an error names it: `grantors[0].balance`. A list of questions has a reply for each, whose paths begin at the question. */
export function named(sample, path) {
  let [text, around] = ["", sample];
  path.forEach((key, depth) => {
    if (!Array.isArray(around)) text += text === "" ? key : `.${key}`;
    else if (depth > 0) text += `[${key}]`;
    around = around[key];
  });
  return text;
}
