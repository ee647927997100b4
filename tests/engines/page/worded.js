// The functions as a form asks them, in both languages: what `consult` makes of each reply, in words.
function worded(api, form, catalogues) {
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
  return wrapped;
}
if (typeof module === "object") module.exports = worded;
