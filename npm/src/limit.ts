import { InitError } from "./init-error.js";

/** The same, but rejects with `timeout` when it takes longer. */
export function within<T>(milliseconds: number, what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new InitError("timeout", `${what} took longer than ${milliseconds} ms`));
    const timer = setTimeout(late, milliseconds);
    const over = (): void => clearTimeout(timer);
    work.then(resolve, reject);
    work.then(over, over);
  });
}
