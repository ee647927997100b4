declare module "virtual:places" {
  /** One place a line: code, comma, name. */
  const lines: string;
  export default lines;
}

declare module "virtual:places-en" {
  /** The same places in Latin letters. */
  const lines: string;
  export default lines;
}
