// Which pages there are, in the order of the menu, and which document each is made of.
//
// A page is one document of the repository in one language, and its translation in site/text in the other. `of` is the document and
// `in` its language; the headings of that document give both pages their anchors. A translation has a line `<!-- code -->` wherever the
// document has a block of code, so that no block is written twice.

/** A document that another one beside it says in the second language, or a page of this site alone. */
const pair = (path, zh, en = zh) => ({ path, in: "en", zh, en });
const doc = (path, of, language = "en") => ({
  path,
  in: language,
  zh: language === "zh" ? of : `site/text/zh/${path}.md`,
  en: language === "en" ? of : `site/text/en/${path}.md`,
});
const own = (path) => pair(path, `site/text/zh/${path}.md`, `site/text/en/${path}.md`);
const consumer = (name, language) => doc(`consumers/${name}`, `docs/consumers/${name}.md`, language);

export const LANGUAGES = ["zh", "en"];

export const groups = [
  {
    zh: "开始",
    en: "Start",
    pages: [
      { ...own("index"), menu: { zh: "这是什么", en: "What it is" } },
      doc("start", "docs/consumers/first-form.md", "zh"),
      own("playground"),
    ],
  },
  {
    zh: "接到你的前端里",
    en: "In your front-end",
    pages: [
      doc("consumers/index", "docs/consumers/README.md"),
      consumer("vite"),
      consumer("uni-app", "zh"),
      consumer("taro", "zh"),
      consumer("wechat"),
      consumer("alipay"),
      consumer("douyin"),
      consumer("webpack-4", "zh"),
      consumer("webpack"),
      consumer("rollup"),
      consumer("esbuild"),
      consumer("module-page"),
      consumer("classic-script"),
      consumer("one-script"),
      consumer("one-file"),
      consumer("worker"),
      consumer("node"),
      consumer("edge"),
      consumer("typescript"),
    ],
  },
  {
    zh: "表单",
    en: "Forms",
    pages: [consumer("form-rules", "zh"), consumer("vue-vant"), consumer("react-antd-mobile")],
  },
  {
    zh: "接口",
    en: "Interface",
    pages: [
      doc("api", "docs/api.md"),
      { ...pair("reference", "docs/reference.md"), in: "zh", generated: "reference" },
      doc("settlement", "docs/settlement.md"),
      own("offline"),
      doc("embedding", "docs/embedding.md"),
      own("assistants"),
      doc("bulk", "docs/bulk.md"),
    ],
  },
  {
    zh: "各地的规定",
    en: "Policies",
    pages: [
      doc("policies", "docs/policies.md"),
      { ...doc("pooling", "docs/pooling.md"), menu: { zh: "报销参数怎么写", en: "Bill figures" } },
      { ...pair("places", "docs/coverage.md"), generated: "coverage" },
    ],
  },
  {
    zh: "可信",
    en: "Trust",
    pages: [own("privacy"), doc("testing-figures", "docs/testing.md"), doc("testing", "tests/README.md")],
  },
];

export const pages = groups.flatMap((group) => group.pages);

/** Documents that are a page under another name, or beside the one a page is made of. */
export const ALSO = {
  "README.md": "index",
  "README.zh-CN.md": "index",
  "PRIVACY.md": "privacy",
  "npm/SKILL.md": "assistants",
};
