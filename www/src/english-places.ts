/** Names of places in Latin letters, by code; they come with the English words. */
let names: ReadonlyMap<string, string> = new Map();

export function learnPlaces(lines: string): void {
  names = new Map(lines.split("\n").map((line): [string, string] => [line.slice(0, 6), line.slice(7)]));
}

/** Wuhan; nothing while English is not there, and for a code of no place. */
export function englishName(code: string): string | undefined {
  return code === "000000" ? "China" : names.get(code);
}
