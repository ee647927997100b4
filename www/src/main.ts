import "./old-engines.js";
import "./style/base.css";
import "./style/layout.css";
import "./style/fields.css";
import "./style/controls.css";
import "./style/ways.css";
import "./style/verdict.css";
import "./style/findings.css";
import "./style/bill.css";
import "./style/guide.css";
import "./style/sheet.css";
import "./field/amount.js";
import "./page.js";
import { embed } from "./host.js";
import { session } from "./session.js";

const page = document.querySelector<HTMLElement>("gongji-page");
if (page !== null) embed(session, page);
