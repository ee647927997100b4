import { DIGITS, numeralAt } from "./numeral.js";

/** A day, a month or a year as somebody says it. */
export interface SpokenDay {
  /** `2026-11-05`, `2025-12` or `2025`; several where it may be one of two years; none where it is no day of the calendar. */
  readonly values: readonly string[];
  readonly end: number;
}

type Parts = readonly [year: number, month: number, day: number];

const RELATIVE_DAYS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
};
const RELATIVE_MONTHS: Readonly<Record<string, number>> = {
  上上个月: -2,
  上个月: -1,
  上月: -1,
  这个月: 0,
  本月: 0,
  下个月: 1,
  下月: 1,
};
const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  明年: 1,
  后年: 2,
};
const WEEKDAYS = "一二三四五六日";
/** Behind a year alone these make it the name of something else, or a span. */
const BEHIND_YEAR = /^(?:[前后来级龄初底末中多假薪终度]|以[前后来上]|之[前后]|起|开始|左右|期间|上半|下半)/;

/** Reads the day that begins there. `today` is the day on which it is said. */
export function spokenDayAt(text: string, start: number, today: string): SpokenDay | undefined {
  const now = today.split("-").map(Number) as unknown as Parts;
  return written(text, start) ?? relative(text, start, now) ?? spoken(text, start, now);
}

const two = (part: number): string => `0${part}`.slice(-2);
const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function exact(year: number, month: number, day: number): string[] {
  const fits = year >= 1990 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
  return fits ? [`${year}-${two(month)}-${two(day)}`] : [];
}

function ofMonth(year: number, month: number): string[] {
  return year >= 1990 && year <= 2099 && month >= 1 && month <= 12 ? [`${year}-${two(month)}`] : [];
}

/** 2024-10-01, 2024/10/1, 2024.10.1, 2024-10. */
function written(text: string, start: number): SpokenDay | undefined {
  const part = text.slice(start, start + 12);
  const found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(part);
  if (found !== null)
    return { values: exact(Number(found[1]), Number(found[3]), Number(found[4])), end: start + found[0].length };
  const month = /^(20\d{2})[-/](\d{1,2})(?![\d-/.])/.exec(part);
  if (month !== null) return { values: ofMonth(Number(month[1]), Number(month[2])), end: start + month[0].length };
  return undefined;
}

function relative(text: string, start: number, now: Parts): SpokenDay | undefined {
  const part = text.slice(start, start + 5);
  for (const word of Object.keys(RELATIVE_DAYS)) {
    if (part.indexOf(word) === 0) return { values: [shifted(now, RELATIVE_DAYS[word] ?? 0)], end: start + word.length };
  }
  const week = /^([上下])(?:周|星期|礼拜|个星期|个礼拜)([一二三四五六日天])/.exec(part);
  if (week !== null) {
    const weekday = (new Date(Date.UTC(now[0], now[1] - 1, now[2])).getUTCDay() + 6) % 7;
    const wanted = WEEKDAYS.indexOf(week[2] === "天" ? "日" : (week[2] ?? ""));
    return { values: [shifted(now, wanted - weekday + (week[1] === "上" ? -7 : 7))], end: start + week[0].length };
  }
  for (const word of Object.keys(RELATIVE_MONTHS)) {
    if (part.indexOf(word) !== 0) continue;
    const months = now[0] * 12 + now[1] - 1 + (RELATIVE_MONTHS[word] ?? 0);
    return withDay(text, start + word.length, Math.floor(months / 12), (months % 12) + 1);
  }
  for (const word of Object.keys(RELATIVE_YEARS)) {
    if (part.indexOf(word) === 0)
      return withMonth(text, start + word.length, now[0] + (RELATIVE_YEARS[word] ?? 0), word === "今年");
  }
  const ago = numeralAt(text, start);
  if (ago !== undefined && /^天(?:以|之)?前/.test(text.slice(ago.end, ago.end + 3)) && /^\d{1,3}$/.test(ago.value)) {
    return {
      values: [shifted(now, -Number(ago.value))],
      end: ago.end + (/^天(?:以|之)前/.test(text.slice(ago.end, ago.end + 3)) ? 3 : 2),
    };
  }
  return undefined;
}

/** 2024年10月1号, 24年10月, 二〇二四年十月, 10月1号, 3月5号. */
function spoken(text: string, start: number, now: Parts): SpokenDay | undefined {
  const year = /^(\d{4}|[一二][零〇一二三四五六七八九]{3})年/.exec(text.slice(start, start + 5));
  if (year !== null) return withMonth(text, start + 5, yearOf(year[1] ?? ""), false);
  const short = /^(\d{2})年(?=\d{1,2}月|十?[一二三四五六七八九十]月)/.exec(text.slice(start, start + 7));
  if (short !== null) return withMonth(text, start + 3, 2000 + Number(short[1]), false);
  const month = numeralAt(text, start);
  if (month === undefined || text.charAt(month.end) !== "月" || !/^\d{1,2}$/.test(month.value)) return undefined;
  const after = withDay(text, month.end + 1, now[0], Number(month.value));
  if (after.values[0] === undefined) return after;
  const today = `${now[0]}-${two(now[1])}-${two(now[2])}`;
  const isPast = after.values[0] <= today.slice(0, after.values[0].length);
  return isPast
    ? after
    : {
        values: [...withDay(text, month.end + 1, now[0] - 1, Number(month.value)).values, ...after.values],
        end: after.end,
      };
}

function yearOf(text: string): number {
  let digits = "";
  for (const char of text)
    digits += char === "〇" ? "0" : char >= "0" && char <= "9" ? char : String(DIGITS.indexOf(char));
  return Number(digits);
}

function withMonth(text: string, start: number, year: number, isThisYear: boolean): SpokenDay {
  const at =
    /^[的份]/.test(text.charAt(start)) && /^[的份]\d{1,2}月/.test(text.slice(start, start + 4)) ? start + 1 : start;
  const month = numeralAt(text, at);
  if (month !== undefined && text.charAt(month.end) === "月" && /^\d{1,2}$/.test(month.value))
    return withDay(text, month.end + 1, year, Number(month.value));
  const isSpan = isThisYear || BEHIND_YEAR.test(text.slice(start, start + 2)) || year < 1990 || year > 2099;
  return { values: isSpan ? [] : [String(year)], end: start };
}

function withDay(text: string, start: number, year: number, month: number): SpokenDay {
  const from = text.charAt(start) === "份" || text.charAt(start) === "的" ? start + 1 : start;
  const day = numeralAt(text, from);
  if (day !== undefined && /^[日号]/.test(text.charAt(day.end)) && /^\d{1,2}$/.test(day.value))
    return { values: exact(year, month, Number(day.value)), end: day.end + 1 };
  const end = text.charAt(start) === "份" ? start + 1 : start;
  return {
    values: /^(?:[初底末中]|以[前后]|之[前后]|[上中下]旬)/.test(text.slice(end, end + 2)) ? [] : ofMonth(year, month),
    end,
  };
}

function shifted(now: Parts, days: number): string {
  return new Date(Date.UTC(now[0], now[1] - 1, now[2] + days)).toISOString().slice(0, 10);
}
