#!/usr/bin/env node
// A server of the Model Context Protocol over standard input and output: one JSON-RPC message a line, no dependency, no network.
// It is dist/mcp.js of the package. What is typed to an assistant goes to its maker; SKILL.md says so first.
import { readFileSync } from "node:fs";
import * as gongji from "./node.js";
import { catalogue, finding, inputError, word } from "./messages/zh-CN.js";

const file = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const [tools, sources, guides] = ["tools.json", "sources.json", "guide.json"].map(file);

const STATUSES = { fail: "不满足", unsettled: "没有定论", needs: "还要知道", note: "说明" };

/** The versions of the protocol that are spoken, the newest first. */
const VERSIONS = ["2025-06-18", "2025-03-26", "2024-11-05"];
/** Four times the longest request that a call takes. */
const LONGEST = 8 * 1024 * 1024;

const calls = {
  check_binding: gongji.checkBinding,
  preview_deduction: gongji.previewDeduction,
  check_unbinding: gongji.checkUnbinding,
  policy_at: gongji.policyAt,
  guide: (asked) => gongji.guide(guides, asked),
};

/** What a reply says, in sentences, with the sources that are named in it. */
function said(reply) {
  if (!reply.ok)
    return reply.errors
      .map(({ code, path, expected }) => `${path}：${inputError(catalogue, code, expected)}`)
      .join("\n");
  const { value } = reply;
  const outcome = [
    word(catalogue, "outcomes", value.outcome ?? ""),
    word(catalogue, "endings", value.outcome ?? ""),
  ].find((one) => one !== value.outcome);
  const lines = [`预估，不作认定；以经办机构和结算为准。${outcome === undefined ? "" : `结果：${outcome}`}`];
  const ask = (value.ask ?? []).map((open) => (typeof open === "string" ? open : open.field));
  for (const { code, params, rule, status, field } of value.findings ?? []) {
    // What would change nothing any more is not asked.
    const isAsked = status !== "needs" || ask.includes(field);
    if (status !== "pass" && isAsked)
      lines.push(`${STATUSES[status]}：${finding(catalogue, code, params, rule, status)}`);
  }
  if (ask.length > 0) lines.push(`还要问：${ask.join("、")}`);
  for (const key of named(value)) {
    const { title, read, confidence } = sources[key] ?? {};
    if (title !== undefined) lines.push(`来源 ${key}：${title}（${read} 读，${confidence}）`);
  }
  return lines.join("\n");
}

/** The keys of sources anywhere in a value, each once. */
function named(value, found = new Set()) {
  for (const [key, inside] of Object.entries(value ?? {})) {
    if (key === "sources" && Array.isArray(inside)) inside.forEach((one) => found.add(one));
    else if (typeof inside === "object") named(inside, found);
  }
  return found;
}

const methods = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion: VERSIONS.includes(protocolVersion) ? protocolVersion : VERSIONS[0],
    capabilities: { tools: {} },
    serverInfo: { name: "gongji", version: gongji.about().value.engine },
    instructions:
      "共济：职工医保个人账户家庭共济的预估。先告诉用户：在这里输入的内容会发给助手的开发方，不要输入证件号码。" +
      "答复里 ask 列出的就去问，一次问一件；说明是预估、不作认定，并说出来源。" +
      " Estimates (预估) of sharing a 职工医保 personal account. Say first that what is typed here goes to the assistant's maker. Ask what" +
      " `ask` names, one thing at a time; always say that it is an estimate, and name the source.",
  }),
  ping: () => ({}),
  "tools/list": () => ({ tools }),
  "tools/call": ({ name, arguments: asked = {} }) => {
    if (!Object.hasOwn(calls, name))
      throw { code: -32602, message: `no tool of that name; there are ${Object.keys(calls).join(", ")}` };
    if (typeof asked !== "object" || asked === null || Array.isArray(asked))
      throw { code: -32602, message: "arguments is an object" };
    const reply = calls[name](asked);
    // The reply as text too: the older versions of the protocol know no structured content.
    const content = [said(reply), JSON.stringify(reply)].map((text) => ({ type: "text", text }));
    return { content, structuredContent: reply, isError: !reply.ok };
  },
};

/** The answer to a line; nothing to a notification. */
function answer(line) {
  const refused = (code, message, id = null) => ({ jsonrpc: "2.0", id, error: { code, message } });
  let message;
  try {
    message = JSON.parse(line);
  } catch {
    return refused(-32700, "a line is one JSON-RPC message");
  }
  const { jsonrpc, id, method, params = {} } = message ?? {};
  const isId = id === undefined || typeof id === "string" || Number.isFinite(id);
  if (jsonrpc !== "2.0" || typeof method !== "string" || !isId || typeof params !== "object" || params === null) {
    return refused(-32600, "no request of JSON-RPC 2.0", isId && id !== undefined ? id : null);
  }
  if (id === undefined) return undefined;
  if (!Object.hasOwn(methods, method)) return refused(-32601, "no such method", id);
  try {
    return { jsonrpc: "2.0", id, result: methods[method](params) };
  } catch ({ code = -32603, message = "the call failed" }) {
    return refused(code, code === -32603 ? "the call failed" : message, id);
  }
}

function send(message) {
  if (message !== undefined) process.stdout.write(`${JSON.stringify(message)}\n`);
}

let rest = "";
let isTooLong = false;
process.stdin.setEncoding("utf8");
process.stdin.on("data", (piece) => {
  const lines = (rest + piece).split("\n");
  rest = lines.pop();
  for (const line of lines) {
    if (isTooLong || line.length > LONGEST)
      send({ jsonrpc: "2.0", id: null, error: { code: -32600, message: "a line is too long" } });
    else if (line.trim() !== "") send(answer(line));
    isTooLong = false;
  }
  // The beginning of a line that is too long is not kept.
  if (rest.length > LONGEST) [rest, isTooLong] = ["", true];
});
process.stdin.on("end", () => {
  if (rest.trim() !== "") send(answer(rest));
});
// The client has gone.
process.stdout.on("error", () => process.exit(0));
await gongji.init();
