import type { LitElement } from "lit";

/** Resolves once the page shows what was just changed. */
export async function drawn(): Promise<void> {
  await document.querySelector<LitElement>("gongji-page")?.updateComplete;
}
