import type { GuideData } from "gongji";
import guideAddress from "gongji/guide.json?url";
import { answerAll } from "./answering.js";
import { knownPlaces, start } from "./engine.js";
import { loadSources } from "./source.js";
import { State } from "./state.js";
import { textFile } from "./text-file.js";

/** Milliseconds of quiet before an answer is worked out anew. */
const QUIET = 30;
/** How often in a row the engine is started again by itself. */
const MOST_STOPS = 2;

/** What the page knows, kept up to date: the engine is started and asked, and whoever watches is told. */
export class Running extends State {
  #watchers = new Set<() => void>();
  #timer = 0;
  #stops = 0;

  /** Calls back after every change, until the function it gives back is called. */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  /** Starts the engine; what was typed before and meanwhile is answered as soon as it runs. */
  async open(): Promise<void> {
    this.engine = { at: "loading" };
    this.tell();
    this.engine = await start();
    if (this.engine.at === "ready") this.known = knownPlaces();
    this.work();
  }

  /** The titles behind the answers, and the guides. They come after the engine: the first answer does not wait for them. */
  async read(): Promise<void> {
    this.reading = true;
    this.tell();
    const [sources, guides] = await Promise.all([loadSources(), textFile<GuideData>(guideAddress)]);
    this.sources = sources ?? this.sources;
    this.guides = guides ?? this.guides;
    this.reading = false;
    this.tell();
  }

  protected changed(): void {
    this.tell();
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.work(), QUIET);
  }

  protected work(): void {
    if (this.engine.at === "ready") this.#restart(answerAll(this));
    this.tell();
  }

  /** An engine that was cut off half-way is started again, but not for ever. */
  #restart(needed: boolean): void {
    this.#stops = needed ? this.#stops + 1 : 0;
    if (!needed) return;
    if (this.#stops > MOST_STOPS) this.engine = { at: "failed", reason: "engine_stopped" };
    else void this.open();
  }

  protected tell(): void {
    for (const changed of this.#watchers) changed();
  }
}
