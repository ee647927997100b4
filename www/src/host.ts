import { splitResult, type Result, verdictResult } from "./host/result.js";
import { type Receiver, settingsIn } from "./host/settings.js";
import type { Session } from "./session.js";

/** The SDKs of mini-programs, where the host's own build of this page has loaded one. */
declare const wx: { readonly miniProgram?: { postMessage?(message: { readonly data: Result }): void } } | undefined;
declare const my: { postMessage?(message: Result): void } | undefined;

/**
 * Takes the host's settings from the address and tells it what was worked out: always by the event `gongji-result` on
 * `<gongji-page>`; to a page around this one, or a mini-program, only where the address names it, and then the page says so.
 * Nothing is ever written into an address, and nothing a host sends is read.
 */
export function embed(session: Session, page: HTMLElement): void {
  const { language, size, day, region, way, visit, level, receiver } = settingsIn(location.hash);
  // Not stored: it is the host's choice, not the visitor's.
  session.language = language ?? session.language;
  session.size = size ?? session.size;
  if (day !== undefined) session.setDay(day);
  if (way !== undefined) session.setWay(way);
  if (region !== undefined) session.setAnswer("grantor.region", region);
  if (visit !== undefined) session.setBill({ visit });
  if (level !== undefined) session.setBill({ level });

  const notice = receiver === undefined ? undefined : noticeBefore(page);
  const told: Partial<Record<Result["kind"], string>> = {};
  const tell = (result: Result): void => {
    const text = JSON.stringify(result);
    if (told[result.kind] === text) return;
    told[result.kind] = text;
    page.dispatchEvent(new CustomEvent("gongji-result", { detail: result, bubbles: true }));
    if (receiver !== undefined) send(receiver, result);
  };
  session.watch(() => {
    if (notice !== undefined && receiver !== undefined) notice.textContent = noticeText(receiver, session.language);
    if (session.verdict !== undefined) tell(verdictResult(session.verdict));
    if (session.split !== undefined) tell(splitResult(session.split));
  });
}

function send(receiver: Receiver, result: Result): void {
  if (receiver === "wx") {
    // Delivered when the visitor goes back, shares, or leaves.
    if (typeof wx === "object") wx.miniProgram?.postMessage?.({ data: result });
  } else if (receiver === "my") {
    if (typeof my === "object") my.postMessage?.(result);
  } else if (window.parent !== window) {
    window.parent.postMessage(result, receiver.origin);
  }
}

/** What the page promises of what is typed must stay true. */
function noticeText(receiver: Receiver, language: string): string {
  const who = typeof receiver === "string" ? { wx: ["当前小程序", "this mini-program"], my: ["当前小程序", "this mini-program"] }[receiver] : [receiver.origin, receiver.origin];
  return language === "en" ? `The result, without what you enter, is told to ${who[1]}.` : `算出的结果（不含您填的内容）会告诉${who[0]}。`;
}

function noticeBefore(page: HTMLElement): HTMLElement {
  const notice = document.createElement("p");
  notice.className = "before";
  notice.setAttribute("role", "note");
  page.before(notice);
  return notice;
}
