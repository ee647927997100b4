// The little that node.ts and text/node.ts take from Node. Its whole types would make every file here look as if it ran there.
declare module "fs" {
  export function readFileSync(path: string): Uint8Array<ArrayBuffer>;
}
declare module "path" {
  export function join(...parts: string[]): string;
}
declare module "util" {
  export const TextDecoder: unknown;
  export const TextEncoder: unknown;
}
declare const __dirname: string;
