import address from "gongji/sources.json?url";
import { textFile } from "./text-file.js";

/** A page or document a statement rests on. */
export interface Source {
  readonly title: string;
  /** Left out where no address is fit to be shown. */
  readonly url?: string;
  /** The day somebody last read it. */
  readonly read: string;
  readonly confidence: string;
  readonly excerpt: string;
}

export type Sources = Readonly<Record<string, Source>>;

/** The texts come beside the engine, once, after it. Without them the page still answers, only without titles. */
export async function loadSources(): Promise<Sources | undefined> {
  return textFile<Sources>(address);
}

/** An address the page may link to: https or http, nothing else. */
export function safeAddress(source: Source): string | undefined {
  return source.url !== undefined && /^https?:\/\/[^\s]+$/.test(source.url) ? source.url : undefined;
}
