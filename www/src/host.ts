import { baseAddress, rebase } from "./address.js";
import { noticeBefore, noticeText, send } from "./host/receiver.js";
import { splitResult, type Result, verdictResult } from "./host/result.js";
import { PARTS, settingsIn } from "./host/settings.js";
import { keep, readKept, restore } from "./kept.js";
import { storedLanguage } from "./preferences.js";
import { settle, step } from "./screen.js";
import type { Session } from "./session.js";

/**
 * Takes the host's settings from the address and tells it what was worked out: always by the event `gongji-result` on
 * `<gongji-page>`; to a page around this one, or a mini-program, only where the address names it, and then the page says so.
 * Nothing a host sends is read.
 */
export function embed(session: Session, page: HTMLElement): void {
  // Read first: whatever is set below is kept in its place.
  const kept = readKept(baseAddress());
  const { language, size, day, region, way, visit, level, part, title, rule, receiver } = settingsIn(location.hash);
  // Not stored: it is the host's choice, not the visitor's.
  session.size = size ?? session.size;
  if (day !== undefined) session.setDay(day);
  if (way !== undefined) session.setWay(way);
  if (region !== undefined) session.setAnswer("grantor.region", region);
  if (visit !== undefined) session.setBill({ visit });
  if (level !== undefined) session.setBill({ level });
  if (rule !== undefined) session.rule = rule;
  session.bare = title === "off";
  if (part !== undefined && part !== "rules") session.part = PARTS[part];
  const before = kept === undefined ? undefined : restore(session, kept);
  session.screen = step()?.screen ?? (part === undefined ? before : PARTS[part]) ?? "start";
  void session.speak(language ?? storedLanguage(), false);
  window.addEventListener("hashchange", () => again(session));

  const notice = receiver === undefined ? undefined : noticeBefore(page);
  const reported: Partial<Record<Result["kind"], string>> = {};
  const tell = (result: Result): void => {
    const text = JSON.stringify(result);
    if (reported[result.kind] === text) return;
    reported[result.kind] = text;
    page.dispatchEvent(new CustomEvent("gongji-result", { detail: result, bubbles: true }));
    if (receiver !== undefined) send(receiver, result);
  };
  session.watch(() => {
    if (notice !== undefined && receiver !== undefined) notice.textContent = noticeText(receiver, session.language);
    if (session.verdict !== undefined) tell(verdictResult(session.verdict));
    if (session.split !== undefined) tell(splitResult(session.split));
  });
  if (receiver !== undefined && typeof receiver !== "string")
    tellHeight(page, (height) => send(receiver, { source: "gongji", version: 1, kind: "height", height }));
}

/** The language and the size may be changed later on; a place would be somebody's answer by then. */
function again(session: Session): void {
  const { language, size, part } = settingsIn(location.hash);
  if (part !== "rules") {
    rebase();
    settle(session.screen, session.addressOf(session.screen), baseAddress());
    keep(session, baseAddress());
  }
  if (size !== undefined && size !== session.size) session.resize(size, false);
  if (language !== undefined && language !== session.language) void session.speak(language, false);
}

/** How high the page is, so that the frame around it need not scroll. */
function tellHeight(page: HTMLElement, tell: (height: number) => void): void {
  let reported = 0;
  const measure = (): void => {
    const height = Math.ceil(page.getBoundingClientRect().bottom + window.pageYOffset);
    if (height !== reported) tell(height);
    reported = height;
  };
  page.addEventListener("gongji-drawn", measure);
  window.addEventListener("resize", measure);
}
