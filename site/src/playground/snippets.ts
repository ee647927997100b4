// "Copy as code": the request as a file for each kind of front-end. tests/site runs the Node one and builds the Vite one.
import type { Call } from "./state.js";

export const TARGETS = ["vite", "uniapp", "taro", "wechat", "node"] as const;
export type Target = (typeof TARGETS)[number];

export const TITLES: Readonly<Record<Target, string>> = {
  vite: "Vite",
  uniapp: "uni-app",
  taro: "Taro",
  wechat: "微信小程序 WeChat",
  node: "Node",
};

/** JSON as a JavaScript literal: names without quotes where they may be. */
function literal(request: unknown): string {
  return JSON.stringify(request, null, 2).replace(/^( *)"([A-Za-z_]\w*)":/gm, "$1$2:");
}

/** What each call's reply has that can be said in one line each. */
const SAYS: Readonly<Record<Call, { readonly names: readonly string[]; readonly lines: readonly string[] }>> = {
  checkBinding: {
    names: ["finding", "outcomeSentence"],
    lines: [
      "outcomeSentence(catalogue, value)",
      "...value.findings.map((one) => finding(catalogue, one.code, one.params))",
    ],
  },
  checkUnbinding: {
    names: ["finding", "word"],
    lines: [
      'word(catalogue, "endings", value.outcome)',
      "...value.findings.map((one) => finding(catalogue, one.code, one.params))",
    ],
  },
  previewDeduction: {
    names: ["word"],
    lines: [
      'word(catalogue, "outcomes", value.outcome)',
      '...value.payers.map((one) => `${word(catalogue, "payers", one.payer)} ${one.amount}`)',
    ],
  },
  policyAt: {
    names: ["word"],
    lines: [
      '...value.entries.map((one) => `${word(catalogue, "topics", one.topic)} ${one.statements.map((said) => said.value).join(" / ")}`)',
    ],
  },
};

function asking(call: Call, request: unknown, language: string): string {
  const empty =
    language === "en" ? "nothing is sent; a mistake has its field" : "什么也不发送；哪里错了，errors 里有字段";
  return `// ${empty}
const request = ${literal(request)};

function say({ ok, value, errors }) {
  return ok ? [${SAYS[call].lines.join(", ")}] : errors.map(({ path, code }) => \`\${path}: \${code}\`);
}`;
}

export function snippet(target: Target, call: Call, request: unknown, language: string): string {
  const messages = language === "en" ? "en" : "zh-CN";
  const names = ["catalogue", ...SAYS[call].names].sort().join(", ");
  const body = asking(call, request, language);
  const mini =
    language === "en"
      ? `// for mini-programs; for H5 see the page of ${TITLES[target]}\n`
      : `// 小程序用；H5 的写法见 ${TITLES[target]} 那一页\n`;
  const inner = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);
  switch (target) {
    case "node":
      return `import { ${call} } from "gongji";
import { ${names} } from "gongji/messages/${messages}";

${body}

console.log(say(${call}(request)).join("\\n"));
`;
    case "vite":
      return `// vite.config.js: optimizeDeps: { exclude: ["gongji"] }
import { ${call}, init } from "gongji";
import { ${names} } from "gongji/messages/${messages}";

${body}

init().then(() => {
  document.body.append(say(${call}(request)).join("\\n"));
});
`;
    case "uniapp":
      return `${mini}// cp -R node_modules/gongji/dist/miniprogram src/gongji/static/gongji
const { ${call}, init } = require("./static/gongji/index.js");
const { ${names} } = require("./static/gongji/messages/${messages}.js");

${body}

export async function ask() {
  await init("/gongji/static/gongji/gongji.wasm.br");
  return say(${call}(request));
}
`;
    case "taro":
      return `${mini}// config/index.js: copy.patterns: gongji.wasm.br → gongji/gongji.wasm.br
import { ${call}, init } from "gongji/miniprogram";
import { ${names} } from "gongji/dist/miniprogram/messages/${messages}.js";

${body}

export async function ask() {
  await init("/gongji/gongji.wasm.br");
  return say(${call}(request));
}
`;
    case "wechat":
      return `const { ${call}, init } = require("gongji");
const { ${names} } = require("gongji/messages/${messages}");

Page({
  data: { lines: [] },

  onLoad() {
${inner(body, "    ")}

    return init().then(() => this.setData({ lines: say(${call}(request)) }));
  },
});
`;
  }
}
