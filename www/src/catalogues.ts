import "./style/answer.css";
import "./style/findings.css";
import "./style/guide.css";
import "./style/take.css";
import * as messages from "gongji/messages/zh-CN";
import { lexicon, teach } from "./tongue.js";
import { first } from "./words/first-zh.js";
import { zh } from "./words/zh-CN.js";

// Whatever draws an answer imports this first: from here on every sentence is there.
Object.assign(lexicon, messages);
teach("zh-CN", { ...first, ...zh }, messages.catalogue);
