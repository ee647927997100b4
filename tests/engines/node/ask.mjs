// The same as ask.cjs by `import`, for Node 12 and later.
import { readFileSync } from "fs";
import replies from "./replies.js";
const [name, source, figures] = process.argv.slice(2);

import(name).then(async (api) => {
  await api.init(source ? readFileSync(source) : undefined, figures ? { figures: readFileSync(figures) } : undefined);
  const result = { runs: api.engine().runs, replies: replies(api, readFileSync("questions.txt", "utf8")) };
  process.stdout.write(JSON.stringify(result));
});
