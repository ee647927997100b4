import type { Message } from "./result.js";
import type { Receiver } from "./settings.js";

/** The SDKs of mini-programs, where the host's own build of this page has loaded one. */
declare const wx: { readonly miniProgram?: { postMessage?(message: { readonly data: Message }): void } } | undefined;
declare const my: { postMessage?(message: Message): void } | undefined;

export function send(receiver: Receiver, message: Message): void {
  if (receiver === "wx") {
    // Delivered when the visitor goes back, shares, or leaves.
    if (typeof wx === "object") wx.miniProgram?.postMessage?.({ data: message });
  } else if (receiver === "my") {
    if (typeof my === "object") my.postMessage?.(message);
  } else if (window.parent !== window) {
    window.parent.postMessage(message, receiver.origin);
  }
}

/** What the page promises of what is typed must stay true. */
export function noticeText(receiver: Receiver, language: string): string {
  const who =
    typeof receiver === "string"
      ? { wx: ["当前小程序", "this mini-program"], my: ["当前小程序", "this mini-program"] }[receiver]
      : [receiver.origin, receiver.origin];
  return language === "en"
    ? `The result, without what you enter, is given to ${who[1]}.`
    : `算出的结果（不含您填的内容）会告诉${who[0]}。`;
}

export function noticeBefore(page: HTMLElement): HTMLElement {
  const notice = document.createElement("p");
  notice.className = "receiver-note";
  notice.setAttribute("role", "note");
  page.before(notice);
  return notice;
}
