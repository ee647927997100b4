// Seeded changes to a text: a piece dropped, doubled, put elsewhere, or replaced by what readers stumble over.
const odd = [
  "",
  "0",
  "-1",
  "1e999",
  "999999999.99",
  "1000000000.00",
  "0.001",
  "9".repeat(400),
  "2024-02-30",
  "0000-00-00",
  "１２３",
  "￥1,234.56",
  "\u0000",
  "\ud800",
  "\ufeff",
  "\u202e",
  "null",
  "{}",
  "[]",
  "[".repeat(200),
  '"',
  "\\",
  "\\u",
  "<a>",
  "三千五",
  "我爸",
  "武汉",
];

export function mutated(text, { below, pick, chance }) {
  let made = text;
  do {
    const [one, other] = [below(made.length + 1), below(made.length + 1)].sort((a, b) => a - b);
    const end = Math.min(other, one + 1 + below(24));
    const piece = made.slice(one, end);
    const into = {
      drop: "",
      double: piece + piece,
      odd: pick(odd),
      turn: [...piece].reverse().join(""),
      bit: String.fromCharCode((made.charCodeAt(one) || 65) ^ (1 << below(7))),
    };
    made = made.slice(0, one) + into[pick(Object.keys(into))] + made.slice(end);
  } while (chance(0.6));
  return made.slice(0, 200_000);
}
