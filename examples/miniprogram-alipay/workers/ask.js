// Runs in the worker, the only place where Alipay has MYWebAssembly. Plain messages in, plain messages out.
const { checkBinding, engine, init } = require("./gongji/index.js");
const { consult } = require("./gongji/form.js");
const { catalogue } = require("./gongji/messages/zh-CN.js");

// The module lies outside the workers' folder, which holds scripts only. Plain JavaScript is left to the page.
const ready = init("/gongji/gongji.wasm.br", { fallback: false });

worker.onMessage((message) => {
  const { id, answers } = message;
  ready.then(
    () => worker.postMessage({ id, consulted: consult(checkBinding, answers, catalogue), runs: engine().runs }),
    (error) => worker.postMessage({ id, failure: error.code }),
  );
});
