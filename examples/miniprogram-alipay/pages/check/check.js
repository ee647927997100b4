// One page: the questions that matter so far, and the verdict so far. Nothing typed leaves the phone.
const { asker } = require("../../ask");
const { catalogue } = require("../../gongji/messages/zh-CN.js");
const places = require("../../places");
const { FIRST, failureOf, fieldOf, fieldsAfter, today, verdictOf } = require("../../view");

Page({
  data: { state: "starting", failure: "", fields: [], verdict: null },

  onLoad() {
    this.ask = asker();
    this.answers = {};
    this.paths = FIRST;
    this.names = {};
    this.asked = 0;
    return this.show();
  },

  /** Also the button beside a failure. An answer to what is no longer on the page is dropped. */
  show() {
    const turn = (this.asked += 1);
    const done = ({ consulted }) => {
      if (turn !== this.asked) return;
      this.paths = fieldsAfter(this.paths, this.answers, consulted);
      const fields = this.paths.map((path) => {
        const field = fieldOf(path, this.answers, consulted, catalogue);
        return field.kind === "region" ? Object.assign(field, { shown: this.names[path] || "" }) : field;
      });
      this.setData({ state: "ready", fields, verdict: verdictOf(consulted, catalogue) });
    };
    return this.ask(Object.assign({ day: today() }, this.answers)).then(done, (error) =>
      this.setData({ state: "failed", failure: failureOf(error, catalogue) }),
    );
  },

  choose(event) {
    const field = this.data.fields[event.target.dataset.at];
    this.answers[field.path] = field.values[event.detail.value];
    return this.show();
  },

  /** The cascade gives names back, province first. */
  place(event) {
    const { path, label } = this.data.fields[event.target.dataset.at];
    my.multiLevelSelect({
      title: label,
      list: places,
      success: ({ success, result }) => {
        if (!success) return;
        const names = result.map((one) => one.name);
        const province = places.filter((one) => one.name === names[0])[0];
        const city = province.subList.filter((one) => one.name === names[1])[0];
        this.answers[path] = city.code;
        this.names[path] = names[0] === names[1] ? names[0] : names.join(" ");
        this.show();
      },
    });
  },

  type(event) {
    const { path } = this.data.fields[event.target.dataset.at];
    this.answers[path] = event.detail.value;
    return this.show();
  },
});
