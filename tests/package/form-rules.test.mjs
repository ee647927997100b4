// The rules of docs/consumers/form-rules.md in the libraries they are for: a person types into a field and reads what stands beside it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { serve } from "../../scripts/serve.mjs";
import { startChromium } from "../page/harness.mjs";
import { makeProject } from "./project.mjs";

let browser;
let folder;
let said;
before(async () => {
  browser = await startChromium();
  ({ folder } = makeProject("form-rules"));
  const { checks, inputError } = await bundled(`
    import { checkBinding, init } from "gongji/inline";
    import { checksOf } from "gongji/form";
    import { catalogue, inputError as sentence } from "gongji/messages/zh-CN";
    await init();
    const form = { day: "2024-08-02", "grantor.bound": "一", "grantee.bound": "0" };
    export const checks = checksOf(checkBinding, () => form, catalogue);
    export const inputError = sentence(catalogue, "count_digits");`);
  assert.equal(await checks.problem("grantor.bound"), inputError);
  said = { checks, text: inputError };
});
after(() => browser.close());

/** A module made of `text`, with what the project has. */
async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    loader: { ".js": "js" },
    logLevel: "silent",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}

async function open(t) {
  const server = await serve({ "/": join(folder, "dist") });
  t.after(server.close);
  const page = await (await browser.newContext()).newPage();
  t.after(() => page.context().close());
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(server.url);
  return { page, problems };
}

for (const name of ["vant", "nutui", "tdesign", "antd", "native"]) {
  test(`X19 form-rules: ${name} shows the sentence beside its field, and takes it away`, async (t) => {
    const { page, problems } = await open(t);
    const input = page.locator(`#${name} input`);
    const shows = (wanted) =>
      page.waitForFunction(
        ([id, text, wanted]) => {
          const place = document.querySelector(`#${id}`);
          return (
            (place.innerText + [...place.querySelectorAll("output")].map((one) => one.value).join("")).includes(
              text,
            ) === wanted
          );
        },
        [name, said.text, wanted],
      );
    for (const [typed, wanted] of [
      ["一", true],
      ["0", false],
    ]) {
      await input.fill(typed);
      await input.blur();
      await shows(wanted);
      if (name === "native") assert.equal(await input.evaluate((one) => one.checkValidity()), !wanted, typed);
    }
    assert.deepEqual(problems, []);
  });
}

test("form-rules: uview-plus's own validator gives the sentence, and passes what is right", async () => {
  const { validate } = await bundled(`
    import Schema from "uview-plus/libs/util/async-validator.js";
    import { uviewRules } from "./uni.js";
    export const validate = (checks, value) => new Promise((done) => new Schema(uviewRules(checks)).validate(value, { firstFields: true }, (errors) => done(errors)));`);
  assert.deepEqual(
    (await validate(said.checks, { "grantor.bound": "一" })).map(({ message, field }) => [field, message]),
    [["grantor.bound", said.text]],
  );
  assert.equal(await validate(right(), { "grantor.bound": "0" }), null);
});

test("form-rules: uni-forms's own validator gives the sentence, and passes what is right", async () => {
  const { validate } = await bundled(`
    import Validator from "@dcloudio/uni-ui/lib/uni-forms/validate.js";
    import { uniRules } from "./uni.js";
    export const validate = (checks, value) => new Validator(uniRules(checks)).validate(value, value);`);
  const { errorMessage, key } = await validate(said.checks, { "grantor.bound": "一" });
  assert.deepEqual([key, errorMessage], ["grantor.bound", said.text]);
  assert.equal(await validate(right(), { "grantor.bound": "0" }), null);
});

const right = () => ({ problem: async () => "" });

test("form-rules: the Standard Schema is taken by React Hook Form's resolver, mistakes and failures by field", async () => {
  const { resolve, schema } = await bundled(`
    import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
    import { checkBinding, init } from "gongji/inline";
    import { schemaOf } from "./standard-schema.js";
    await init();
    export const schema = schemaOf(checkBinding);
    const resolver = standardSchemaResolver(schema);
    export const resolve = (values) => resolver(values, undefined, { fields: {}, shouldUseNativeValidation: false });`);
  const asked = {
    day: "2024-08-02",
    "grantor.bound": "0",
    "grantee.relation": "sibling",
    "grantor.region": "130100",
    "grantee.region": "130200",
  };
  assert.deepEqual(await schema["~standard"].validate(asked), { value: asked });
  assert.deepEqual((await resolve(asked)).errors, {});
  const wrong = await resolve({ ...asked, "grantor.bound": "一", day: "2024-08-01" });
  assert.equal(wrong.errors["grantor.bound"]?.message ?? wrong.errors.grantor?.bound?.message, said.text);
  // 河北 took siblings from 2024-08-02 on.
  assert.deepEqual(
    (await schema["~standard"].validate({ ...asked, day: "2024-08-01" })).issues.map(({ path }) => path),
    [["grantee.relation"]],
  );
});
