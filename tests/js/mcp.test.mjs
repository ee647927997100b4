// gongji-mcp speaks the Model Context Protocol: the official client lists, calls, and checks what comes back against the schemas.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import * as api from "../../npm/dist/node.js";
import { samples, sibling } from "./samples.mjs";

const server = fileURLToPath(new URL("../../npm/dist/mcp.js", import.meta.url));

async function connected(t) {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [server] }));
  t.after(() => client.close());
  return client;
}

/** The answers to lines that no client would send. */
async function raw(lines, end = "\n") {
  const child = spawn(process.execPath, [server], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(lines.join("\n") + end);
  let text = "";
  for await (const piece of child.stdout) text += piece;
  return text
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

const initialize = (protocolVersion) =>
  JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { protocolVersion, capabilities: {}, clientInfo: {} },
  });

test("the official client lists the tools and hears first where what is typed goes", async (t) => {
  const client = await connected(t);
  assert.equal(client.getServerVersion().name, "gongji");
  assert.match(client.getInstructions(), /发给助手的开发方[\s\S]*ask[\s\S]*预估[\s\S]*来源/);
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ["check_binding", "preview_deduction", "check_unbinding", "policy_at", "guide"],
  );
  assert.ok(tools.every(({ annotations }) => annotations.readOnlyHint && !annotations.openWorldHint));
});

test("a call has the module's reply, and a text that says it is an estimate, what to ask and the source", async (t) => {
  const client = await connected(t);
  await client.listTools();
  const questions = [
    ["check_binding", "checkBinding", sibling("2024-08-01")],
    ["check_binding", "checkBinding", { day: "2026-11-22" }],
    ["preview_deduction", "previewDeduction", samples.previewDeduction[1]],
    ["check_unbinding", "checkUnbinding", samples.checkUnbinding[0]],
    ["policy_at", "policyAt", samples.policyAt[0]],
  ];
  for (const [name, call, question] of questions) {
    // The client compares what comes with the tool's schema.
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: question });
    assert.deepEqual(structuredContent, api[call](question), name);
    assert.equal(isError, false);
    assert.match(content[0].text, /^预估，不作认定/);
    assert.match(
      content[0].text,
      call === "checkBinding" && question.grantor === undefined ? /还要问：\S*grantor\.region/ : /来源 \w+：/,
      name,
    );
  }
  const { structuredContent } = await client.callTool({
    name: "guide",
    arguments: { region: "210200", day: "2026-11-22", task: "bind" },
  });
  assert.ok(structuredContent.value.channels.length > 0);
});

test("arguments that are wrong are answered, and what was typed does not come back", async (t) => {
  const client = await connected(t);
  await client.listTools();
  const secret = "11010119900307451X";
  for (const [name, asked] of [
    ["check_binding", { day: secret }],
    ["check_binding", { [secret]: 1 }],
    ["check_binding", {}],
    ["guide", { region: secret, day: secret, task: secret, [secret]: 1 }],
    ["guide", {}],
    ["policy_at", []],
  ]) {
    const reply = await client.callTool({ name, arguments: asked }).catch((error) => error);
    assert.ok(reply instanceof Error || (reply.isError && reply.structuredContent.errors.length > 0), name);
    assert.ok(!JSON.stringify(reply).includes(secret), name);
  }
  await assert.rejects(client.callTool({ name: "toString", arguments: {} }), /-32602/);
});

test("lines that are no message, cut or too long are answered, and the next is right", async () => {
  const long = JSON.stringify({ jsonrpc: "2.0", id: 9, method: "ping", params: { x: "x".repeat(20 << 20) } });
  const lines = [
    "nonsense",
    "",
    "[]",
    "1",
    '{"jsonrpc":"2.0","id":2}',
    '{"jsonrpc":"2.0","id":{},"method":"ping"}',
    '{"jsonrpc":"2.0","id":3,"method":"__proto__"}',
    long,
    '{"jsonrpc":"2.0","method":"notifications/initialized"}',
    '{"jsonrpc":"2.0","id":"last","method":"ping"}',
  ];
  const answers = await raw([...lines, '{"jsonrpc":"2.0","id":4,"met'], "");
  assert.deepEqual(
    answers.map(({ id, error }) => [id, error?.code]),
    [
      [null, -32700],
      [null, -32600],
      [null, -32600],
      [2, -32600],
      [null, -32600],
      [3, -32601],
      [null, -32600],
      ["last", undefined],
      [null, -32700],
    ],
  );
  assert.deepEqual(answers.at(-2).result, {});
});

test("a version of the protocol that is not spoken is answered with the newest that is", async () => {
  for (const [asked, spoken] of [
    ["2024-11-05", "2024-11-05"],
    ["2025-06-18", "2025-06-18"],
    ["2099-01-01", "2025-06-18"],
    [undefined, "2025-06-18"],
  ]) {
    const [{ result }] = await raw([initialize(asked)]);
    assert.equal(result.protocolVersion, spoken);
  }
});

test("SKILL.md says first where what is typed goes", () => {
  const [, , text] = readFileSync(new URL("../../npm/SKILL.md", import.meta.url), "utf8").split(/^---$/m);
  const [title, first, ...rest] = text.split(/^#+ /m).filter((part) => part.trim() !== "");
  assert.match(title, /gongji/);
  assert.match(first, /^先说[\s\S]*发给助手的开发方/);
  for (const word of [/`ask`/, /预估，不作认定/, /说出来源/]) assert.match(rest.join(""), word);
});
