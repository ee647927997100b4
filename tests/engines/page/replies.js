// One reply a line of questions: a function's name, a space, its request as JSON.
function replies(api, questions) {
  return questions
    .trim()
    .split("\n")
    .map(function (line) {
      var at = line.indexOf(" ");
      return JSON.stringify(at < 0 ? api[line]() : api[line.slice(0, at)](JSON.parse(line.slice(at + 1))));
    });
}
if (typeof module === "object") module.exports = replies;
