import type { GuideData } from "gongji";
import guideAddress from "gongji/guide.json?url";
import { answerAll } from "./answering.js";
import { figuresLoaded, start } from "./engine.js";
import { addressOf, baseAddress } from "./address.js";
import { keep } from "./kept.js";
import type { Screen } from "./screen.js";
import { loadSources } from "./source.js";
import { State } from "./state.js";
import { textFile } from "./text-file.js";

/** Milliseconds before an answer is worked out anew: as soon as everything that belongs to one change is put down. */
const QUIET = 0;
/** How often in a row the engine is started again by itself. */
const MOST_STOPS = 2;

/** What the page knows, kept up to date: the engine is started and asked, and whoever watches is notified. */
export class Running extends State {
  #watchers = new Set<() => void>();
  #timer = 0;
  #stops = 0;
  #tasks = 0;
  /** Counts the changes, of the page's own making too. */
  revision = 0;

  /** Whether the last change is answered: no answer is waiting to be worked out, and neither the engine nor a text is on its way. */
  get answered(): boolean {
    return this.#timer === 0 && this.engine.at !== "loading" && !this.reading && this.#tasks === 0;
  }

  /** Whether an answer to the last change follows at once. */
  get settling(): boolean {
    return this.#timer !== 0 && this.engine.at === "ready";
  }

  /** Does something that takes a while; until then nothing counts as answered. */
  protected async during(task: () => Promise<unknown>): Promise<void> {
    this.#tasks += 1;
    this.tell();
    try {
      await task();
    } finally {
      this.#tasks -= 1;
      this.tell();
    }
  }

  /** The address a screen stands at. It never says anything about a person. */
  addressOf(screen: Screen): string {
    return addressOf(screen, this);
  }

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
    this.work();
  }

  /** The figures of bills, the titles behind the answers, and the guides. They come after the engine: the first answer does not wait for them. */
  async read(): Promise<void> {
    this.reading = true;
    this.tell();
    const [sources, guides] = await Promise.all([loadSources(), textFile<GuideData>(guideAddress), figuresLoaded()]);
    this.sources = sources ?? this.sources;
    this.guides = guides ?? this.guides;
    this.reading = false;
    this.work();
  }

  protected changed(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.work(), QUIET);
    this.tell();
    keep(this, baseAddress());
  }

  protected work(): void {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.engine.at === "ready") this.#restart(answerAll(this));
    if (!this.reading && this.splitProblems.some((problem) => problem.code === "figures_not_loaded"))
      void this.readFigures();
    this.tell();
  }

  /** An engine that was cut off half-way is started again, but not for ever. */
  #restart(needed: boolean): void {
    this.#stops = needed ? this.#stops + 1 : 0;
    if (!needed) return;
    if (this.#stops > MOST_STOPS) this.engine = { at: "failed", reason: "engine_stopped" };
    else void this.open();
  }

  /** Tries again to have the figures, as a bill waits for them. */
  async readFigures(): Promise<void> {
    this.reading = true;
    const loaded = await figuresLoaded();
    this.reading = false;
    if (loaded) this.work();
    else this.tell();
  }

  protected tell(): void {
    this.revision += 1;
    for (const changed of this.#watchers) changed();
  }
}
