import type { ChannelEntry, From, Guide } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { type View, wordOf } from "../view.js";

/** One place to go to; a place may know several menus that lead there. */
export interface Channel {
  readonly key: string;
  readonly first: From<ChannelEntry>;
  readonly entries: readonly From<ChannelEntry>[];
}

const WALLET = "医保钱包";

function isOfWallet({ path }: ChannelEntry): boolean {
  return path?.[0] === WALLET;
}

/** Whether the way is that of the wallet, by the app's own name for it. */
export function isWalletChannel({ first }: Channel): boolean {
  return isOfWallet(first);
}

export function channelsOf(placeGuide: Guide): Channel[] {
  const found = new Map<string, From<ChannelEntry>[]>();
  for (const entry of placeGuide.channels) {
    // The wallet and the quota are two ways in one app.
    const key = `${entry.place} ${entry.kind} ${entry.name}${isOfWallet(entry) ? ` ${WALLET}` : ""}`;
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  const channels: Channel[] = [];
  found.forEach((entries, key) => {
    const first = entries[0];
    if (first !== undefined) channels.push({ key, first, entries });
  });
  // By telephone one can mostly only ask: it is never what stands there first.
  const asks = (channel: Channel): boolean => channel.first.kind === "hotline";
  return [...channels.filter((channel) => !asks(channel)), ...channels.filter(asks)];
}

/** 鄂医保（支付宝）: the name to look for, and where. */
export function channelLabel(view: View, { first }: Channel): string {
  const where = wordOf(view, "channelKinds", first.kind).replace(/（.*）$/, "");
  const wallet = isOfWallet(first) ? ` · ${WALLET}` : "";
  return `${where.indexOf(first.name) === 0 ? where : `${first.name}（${where}）`}${wallet}`;
}

/** The menus and the steps. */
export function channelBody(view: View, channel: Channel): TemplateResult {
  const { ui } = view;
  const kind = wordOf(view, "channelKinds", channel.first.kind);
  // 国家医保服务平台 App has its name in its kind.
  return html`<h2>${kind}${kind.indexOf(channel.first.name) === 0 ? nothing : html`${ui.colon}<span lang="zh-CN">${channel.first.name}</span>`}${channel.first.national ? html` <span class="tag">${ui.guide.nationalTag}</span>` : nothing}</h2>
    ${channel.entries.map(
      (entry) => html`<div class="guide-way">
      ${entry.path === undefined ? nothing : html`<p class="guide-path"><span class="soft">${ui.guide.path}${ui.colon}</span><span lang="zh-CN">${entry.path.join(" › ")}</span></p>`}
      ${entry.steps === undefined ? nothing : html`<ol class="guide-steps" aria-label=${ui.guide.steps}>${entry.steps.map((step) => html`<li>${wordOf(view, "guideSteps", step)}</li>`)}</ol>`}
      ${entry.path === undefined && entry.steps === undefined ? html`<p class="soft">${ui.guide.menuUnknown}</p>` : nothing}
    </div>`,
    )}`;
}
