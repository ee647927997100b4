declare module "virtual:places" {
  /** One place a line: code, comma, name. */
  const lines: string;
  export default lines;
}
