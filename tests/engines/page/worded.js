// The functions as a form asks them, in both languages: what `consult` makes of each reply, in words. What `about` says comes with
// what a few sentences mean.
var sentences = [
  "我在武汉上班，我妈在宜昌交居民医保，能用我的医保卡吗",
  "我爸的醫保能給我用嗎，北京朝陽",
  "吉林，不是老婆，是丈母娘",
  "上个月15号在重庆三甲住院10天花了两万三，卡里还剩７２元５角",
  "我爸去世了怎么解绑，恩施州",
  "\ud83d\u0000我妈\u200b，２０２４年１０月１号",
  "my mother in Wuhan",
  "",
];
function worded(api, form, understanding, catalogues) {
  var wrapped = { engine: api.engine };
  Object.keys(api).forEach(function (name) {
    if (!/^(check|preview)/.test(name)) wrapped[name] = api[name];
    else {
      wrapped[name] = function (request) {
        return catalogues.map(function (catalogue) {
          return form.consult(api[name], request, catalogue);
        });
      };
    }
  });
  wrapped.about = function () {
    return [api.about()].concat(
      sentences.map(function (text) {
        return understanding.understand(text, { today: "2026-11-30", region: "220000" });
      }),
    );
  };
  return wrapped;
}
if (typeof module === "object") module.exports = worded;
