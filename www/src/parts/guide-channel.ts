import type { ChannelEntry, From, Guide } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { type View, wordOf } from "../view.js";

/** One place to go to; a place may know several menus that lead there. */
export interface Channel {
  readonly key: string;
  readonly first: From<ChannelEntry>;
  readonly entries: readonly From<ChannelEntry>[];
}

export function channelsOf(told: Guide): Channel[] {
  const found = new Map<string, From<ChannelEntry>[]>();
  for (const entry of told.channels) {
    const key = `${entry.place} ${entry.kind} ${entry.name}`;
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
  return where.indexOf(first.name) === 0 ? where : `${first.name}（${where}）`;
}

/** The menus and the steps. */
export function channelBody(view: View, channel: Channel): TemplateResult {
  const { ui } = view;
  return html`<h3>${wordOf(view, "channelKinds", channel.first.kind)}${ui.colon}<span lang="zh-CN">${channel.first.name}</span>${channel.first.national ? html` <span class="tag">${ui.guide.nationalTag}</span>` : nothing}</h3>
    ${channel.entries.map((entry) => html`<div class="guide-way">
      ${entry.path === undefined ? nothing : html`<p class="guide-path"><span class="soft">${ui.guide.path}${ui.colon}</span><span lang="zh-CN">${entry.path.join(" › ")}</span></p>`}
      ${entry.steps === undefined ? nothing : html`<ol class="guide-steps" aria-label=${ui.guide.steps}>${entry.steps.map((step) => html`<li>${wordOf(view, "guideSteps", step)}</li>`)}</ol>`}
      ${entry.path === undefined && entry.steps === undefined ? html`<p class="soft">${ui.guide.menuUnknown}</p>` : nothing}
    </div>`)}`;
}
