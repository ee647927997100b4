// One page: the questions that matter so far, and the verdict so far. Nothing typed leaves the phone.
const { checkBinding, init } = require("gongji");
const { consult } = require("gongji/form");
const { catalogue } = require("gongji/messages/zh-CN");
const { FIRST, failureOf, fieldOf, fieldsAfter, today, verdictOf } = require("../../view");

Page({
  data: { state: "starting", failure: "", fields: [], verdict: null },

  onLoad() {
    this.answers = {};
    this.paths = FIRST;
    this.names = {};
    return this.start();
  },

  /** Also the button beside a failure. */
  start() {
    this.setData({ state: "starting" });
    const ready = () => {
      this.setData({ state: "ready" });
      this.show();
    };
    return init().then(ready, (error) => this.setData({ state: "failed", failure: failureOf(error, catalogue) }));
  },

  show() {
    const consulted = consult(checkBinding, Object.assign({ day: today() }, this.answers), catalogue);
    this.paths = fieldsAfter(this.paths, this.answers, consulted);
    const fields = this.paths.map((path) => {
      const field = fieldOf(path, this.answers, consulted, catalogue);
      return field.kind === "region" ? Object.assign(field, { shown: this.names[path] || "" }) : field;
    });
    this.setData({ fields, verdict: verdictOf(consulted, catalogue) });
  },

  choose(event) {
    const field = this.data.fields[event.currentTarget.dataset.at];
    this.answers[field.path] = field.values[event.detail.value];
    this.show();
  },

  /** The picker gives the codes of GB/T 2260, province first. */
  place(event) {
    const { path } = this.data.fields[event.currentTarget.dataset.at];
    const codes = event.detail.code;
    this.answers[path] = codes[codes.length - 1];
    this.names[path] = event.detail.value.join(" ");
    this.show();
  },

  type(event) {
    const { path } = this.data.fields[event.currentTarget.dataset.at];
    this.answers[path] = event.detail.value;
    this.show();
  },
});
