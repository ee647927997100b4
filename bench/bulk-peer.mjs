// A batch in Node, one question a line on standard input, one reply a line on standard output, for comparison with the program:
//   node bench/bulk-peer.mjs module | json-rules-engine
// The rule engine gets the nine conditions of peers.mjs and answers with the codes of what fails: no sources, remedies or questions.
import { createInterface } from "node:readline";

const [who] = process.argv.slice(2);

async function answering() {
  if (who === "module") {
    const { checkBinding } = await import("../npm/dist/node.js");
    return checkBinding;
  }
  const { peers } = await import("./peers.mjs");
  const failures = (await peers())[who];
  // A fact that is not there stops this engine; so what a question leaves out is said to be nothing.
  const fields = { scheme: null, account: null, status: null, relation: null };
  return async ({ grantor, grantee }) => ({
    ok: true,
    value: await failures({ grantor: { ...fields, ...grantor }, grantee: { ...fields, ...grantee } }),
  });
}

const answer = await answering();
let replies = "";
for await (const line of createInterface({ input: process.stdin })) {
  let question;
  try {
    question = JSON.parse(line);
  } catch {
    replies += '{"ok":false}\n';
    continue;
  }
  replies += `${JSON.stringify(await answer(question))}\n`;
  if (replies.length > 1 << 16) {
    if (!process.stdout.write(replies)) await new Promise((resolve) => process.stdout.once("drain", resolve));
    replies = "";
  }
}
process.stdout.write(replies);
