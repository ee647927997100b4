// docs/coverage.md as a page in each language: which places are known, and how surely. `make reports` writes it in both at once. The two
// tables rule by rule behind it are for whoever has the repository at hand.

const ZH = [
  [/^# .*$/m, "# 收录了哪些地方，到哪一步"],
  [
    /^Written by .*as of (\S+)\. (\d+) places, (\d+) statements, (\d+) sources, (\d+) bill rules\.$/m,
    "由 `make reports` 从 `policies/` 写出，截至 $1。$2 个地方，$3 条规定，$4 个来源，$5 条账单规则。",
  ],
  [
    /^\*\*O\*\* official[\s\S]*?\n\n/m,
    "**O** 官方原文或引用官方原文 · **P** 媒体 · r 只有网传（攻略网站和机器写的网页），有偏向，不作数 · **!** 来源矛盾 · ? 那天前后起始日不明。\n\n",
  ],
  [
    /^A place splits a bill[\s\S]*?\n\n/m,
    "一个地方按自己的参数算账单，没有的按省里的（第三列写“省”）。参保人数：找过，没有找到可以引用的来源。\n\n",
  ],
  [
    /^Binding \(共济绑定\)[\s\S]*?\n\n/m,
    "共济绑定：当地自己有几条规定，各有多大把握；其余按省。账单：参数有多大把握，按险种和就诊种类，按省的在前面写“省”。最新来源：文件上最新的日期。\n\n",
  ],
  [/^\| province \|.*$/m, "| 省 | 地方数 | 能算账单 | 用自己的参数 | 有自己的绑定规定 | 参保人数 |"],
  [/^\| place \| binding \| bill \| newest source \|$/gm, "| 地方 | 共济绑定 | 账单 | 最新来源 |"],
  [/not known: from the personal share on \(从个人负担算起\)/g, "不知道：从个人负担算起"],
  [/\| not found \|/g, "| 没找到 |"],
  [/\*\*all\*\*/g, "**合计**"],
  [/省 \(the province's\)/g, "按省"],
  [/no date \(无日期\)/g, "没有日期"],
];
const EN = [
  [/^# .*$/m, "# Which places are known, and how surely"],
  [/ \((?:从个人负担算起|无日期)\)/g, ""],
  [/省 \(the province's\)/g, "the province's"],
];

export function coverage(text, language) {
  const short = text.split("\n## Every topic")[0];
  const said = (language === "zh" ? ZH : EN).reduce((all, [from, to]) => all.replace(from, to), short);
  // A heading has both languages: English (中文).
  return said.replace(
    /^(#+) ([A-Za-z][^(\n]*) \(([^)]*\p{Script=Han}[^)]*)\)$/gmu,
    language === "zh" ? "$1 $3" : "$1 $2",
  );
}
