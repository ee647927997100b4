// Who answers the page: the worker, with WebAssembly; or, where it cannot be had or says nothing, plain JavaScript in the page.
const { checkBinding, engine, init } = require("./gongji/index.js");
const { consult } = require("./gongji/form.js");
const { catalogue } = require("./gongji/messages/zh-CN.js");

/** How long the worker may think, in milliseconds. An answer takes a few; its start may take a second or two. */
const PATIENCE = 5000;

/** A function that takes answers and promises `{ consulted, runs }`. It rejects only where neither can answer. */
function asker() {
  let worker = created();
  let last = 0;
  const waiting = {};

  if (worker) {
    worker.onMessage((message) => {
      const answer = waiting[message.id];
      delete waiting[message.id];
      if (answer) answer(message);
    });
  }

  function inWorker(answers) {
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("the worker says nothing")), PATIENCE);
      waiting[id] = (message) => {
        clearTimeout(late);
        if (message.consulted) resolve(message);
        else reject(new Error(message.failure));
      };
      worker.postMessage({ id, answers });
    });
  }

  function inPage(answers) {
    return init().then(() => ({ consulted: consult(checkBinding, answers, catalogue), runs: engine().runs }));
  }

  return (answers) => {
    if (!worker) return inPage(answers);
    return inWorker(answers).catch(() => {
      // It is not asked again.
      if (worker) worker.terminate();
      worker = null;
      return inPage(answers);
    });
  };
}

/** None where this client has none. On iOS only the experimental kind has WebAssembly. */
function created() {
  try {
    return my.createWorker("workers/ask.js", { useExperimentalWorker: true }) || null;
  } catch (_error) {
    return null;
  }
}

module.exports = { asker };
