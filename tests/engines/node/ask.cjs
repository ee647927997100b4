// Asks every question of what is required by the name given, in whatever Node runs this: no syntax later than Node 10's.
const { readFileSync } = require("fs");
const replies = require("./replies.js");
const [name, source, figures] = process.argv.slice(2);

// Node 10 keeps it in a module; the browsers of its V8 have it, and the entry for Node ("gongji") must do without.
if (name !== "gongji" && typeof TextDecoder === "undefined")
  Object.assign(global, { TextDecoder: require("util").TextDecoder, TextEncoder: require("util").TextEncoder });

const api = require(name);
api
  .init(source ? readFileSync(source) : undefined, figures ? { figures: readFileSync(figures) } : undefined)
  .then(() => {
    const result = { runs: api.engine().runs, replies: replies(api, readFileSync("questions.txt", "utf8")) };
    process.stdout.write(JSON.stringify(result));
  });
