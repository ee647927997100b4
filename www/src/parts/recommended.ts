import type { Guide, GuideStep } from "gongji";
import { guideFor, guideQuestion, taskOf } from "../guide-question.js";
import type { View } from "../view.js";
import { type Channel, channelsOf, isWalletChannel } from "./guide-channel.js";

/** The way that is shown first: the one chosen, or the place's first with steps of its own. */
export interface Recommended {
  readonly guide: Guide;
  readonly channels: readonly Channel[];
  readonly channel: Channel;
  readonly steps: readonly GuideStep[];
}

export function guideNow(view: View): Guide | undefined {
  const { session } = view;
  if (session.guides === undefined) return undefined;
  const task = taskOf(session.guide, session.verdict);
  return guideFor(
    session.guides,
    guideQuestion(
      task,
      session.day,
      session.answer("grantor.region"),
      session.answer("grantee.relation"),
      session.guide,
    ),
  );
}

export function recommended(view: View): Recommended | undefined {
  const guide = guideNow(view);
  if (guide === undefined) return undefined;
  const channels = channelsOf(guide);
  const task = taskOf(view.session.guide, view.session.verdict);
  const detailed = channels.filter((one) => one.entries.some((entry) => entry.steps !== undefined));
  // Across provinces the way shown is the one the answer is about.
  const meant =
    task === "transfer"
      ? detailed.find((one) => isWalletChannel(one) === (view.session.verdict?.arrangement === "wallet"))
      : undefined;
  const channel = channels.find((one) => one.key === view.session.guide.channel) ?? meant ?? detailed[0] ?? channels[0];
  if (channel === undefined) return undefined;
  const other = task === "transfer" ? (isWalletChannel(channel) ? /^quota_/ : /^wallet_/) : undefined;
  const steps = channel.entries.find((entry) => entry.steps !== undefined)?.steps ?? [];
  return {
    guide: other === undefined ? guide : { ...guide, warnings: guide.warnings.filter(({ code }) => !other.test(code)) },
    channels,
    channel,
    steps,
  };
}
