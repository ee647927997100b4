import "./early.js";
import "./old-engines.js";
import "./style/base.css";
import "./style/layout.css";
import "./style/fields.css";
import "./style/controls.css";
import "./style/foot.css";
import { embed } from "./host.js";
import { keepOffline } from "./offline.js";
import { Page } from "./page.js";
import { session } from "./session.js";

const page = document.querySelector<HTMLElement>("gongji-page");
// What a host sets and what was kept comes before the page is drawn.
if (page !== null) embed(session, page);
customElements.define("gongji-page", Page);

// What is put aside comes after the first answer: it waits for nobody.
const leave = session.watch(() => {
  if (session.engine.at !== "ready") return;
  leave();
  void keepOffline(() => session.renew());
});
