import { DIGITS, type SpokenNumber, numeralAt } from "./numeral.js";

/** What a number at a place may be. */
export interface Quantity {
  readonly kind: "money" | "number" | "age" | "days" | "inexact";
  readonly value: string;
  readonly end: number;
}

const YUAN = /^(?:块钱|元整|元钱|块|元|圆)/;
const AGE = /^(?:周岁|岁)/;
const INEXACT_BEHIND =
  /^(?:多|几|余|来[块元万千百个岁]|好几|以上|以下|以内|之内|以外|%|折|[-~到至—]\s*[\d一二两三四五六七八九十])/;
/** Units that make a number something else than money. */
const OTHER_UNIT =
  /^(?:[个号月日年级点口次位名人回成倍分折%楼床斤米路层]|小时|钟|公里|美元|美金|美刀|港币|港元|欧元|日元|英镑|第)/;
const INEXACT_BEFORE = /(?:不到|将近|近|超过|大于|小于|不超过|至少|最多|最少|几|数|好几|第|之|十几|多)$/;

/** Reads the quantity that begins at a place: an amount with its unit, an age, a number of days, or a number alone. */
export function quantityAt(text: string, start: number): Quantity | undefined {
  const sign = /^(?:¥|\uffe5|rmb)/.exec(text.slice(start, start + 3))?.[0] ?? "";
  const numeral = numeralAt(text, start + sign.length);
  if (numeral === undefined) return undefined;
  const behind = text.slice(numeral.end, numeral.end + 8);
  const inexact = (end: number): Quantity => ({ kind: "inexact", value: "", end });
  if (INEXACT_BEHIND.test(behind) || INEXACT_BEFORE.test(text.slice(Math.max(0, start - 3), start)))
    return inexact(numeral.end);
  const age = AGE.exec(behind);
  if (age !== null)
    return /^(?:多|以上|以下|以内|之前|之后|前|后)/.test(behind.slice(age[0].length))
      ? inexact(numeral.end)
      : whole("age", numeral, age[0].length);
  const days = /^(?:天|日)(?!前|后|之|以|内)/.exec(behind);
  if (days !== null) return whole("days", numeral, days[0].length);
  const yuan = YUAN.exec(behind);
  if (yuan !== null)
    return /^(?:多|左近|以上|以下|以内)/.test(behind.slice(yuan[0].length))
      ? inexact(numeral.end)
      : withCoins(text, numeral, numeral.end + yuan[0].length);
  const coin = /^[毛角](?!场|色|度|落)/.exec(behind);
  if (coin !== null && Number(numeral.value) < 10 && /^\d$/.test(numeral.value))
    return { kind: "money", value: `0.${numeral.value}`, end: numeral.end + 1 };
  if (OTHER_UNIT.test(behind)) return inexact(numeral.end);
  const signed = sign !== "";
  return {
    kind: signed || (numeral.large && Number(numeral.value) >= 100) ? "money" : "number",
    value: numeral.value,
    end: numeral.end,
  };
}

function whole(kind: "age" | "days", numeral: SpokenNumber, unit: number): Quantity {
  const fits = /^\d{1,3}$/.test(numeral.value);
  return { kind: fits ? kind : "inexact", value: numeral.value, end: numeral.end + unit };
}

/** 72元5角, 72块5, 3块2毛5. */
function withCoins(text: string, numeral: SpokenNumber, end: number): Quantity {
  const money = (value: string, to: number): Quantity => ({ kind: "money", value, end: to });
  const coins =
    /^零?([\d一二两三四五六七八九])(?:([毛角])(?!场)(?:([\d一二三四五六七八九])分?)?|(分))?(?![\d一二两三四五六七八九十百千万.%毛角元块天日月年岁号级个点次])/.exec(
      text.slice(end, end + 8),
    );
  if (coins === null || numeral.value.indexOf(".") >= 0)
    return /^零?[\d一二两三四五六七八九]/.test(text.slice(end, end + 2)) && numeral.value.indexOf(".") < 0
      ? uncertain(text, numeral, end)
      : money(numeral.value, end);
  const digit = (char = ""): string =>
    char === "两" ? "2" : char !== "" && DIGITS.indexOf(char) >= 0 ? String(DIGITS.indexOf(char)) : char;
  const decimals = coins[4] !== undefined ? `0${digit(coins[1])}` : `${digit(coins[1])}${digit(coins[3])}`;
  return money(`${numeral.value}.${decimals}`, end + coins[0].length);
}

/** A digit behind 元 that is no coin begins something else, if something stands between: 300元3级 is left alone, 72元50 is refused. */
function uncertain(text: string, numeral: SpokenNumber, end: number): Quantity {
  const next = /^零?[\d一二两三四五六七八九十]+(.?)/.exec(text.slice(end, end + 8));
  const other = next !== null && /[级天日月年岁号个次人]/.test(next[1] ?? "");
  return other ? { kind: "money", value: numeral.value, end } : { kind: "inexact", value: "", end };
}
