// Asks every question of an entry and tells the server what it answered. A classic script in ES5, for pages, workers and old engines.
var place = location.pathname.replace(/[^\/]*$/, "");
var reported = false;

function tell(result) {
  if (reported) return;
  reported = true;
  fetch(place + "report", { method: "POST", body: JSON.stringify(result) });
}

/** `ready` is a promise of the entry's functions, started. */
function report(ready) {
  ready
    .then(function (api) {
      return fetch("/questions.txt")
        .then(function (response) {
          return response.text();
        })
        .then(function (questions) {
          tell({ runs: api.engine().runs, replies: replies(api, questions) });
        });
    })
    .catch(function (error) {
      tell({ fault: String(error) + " " + (error && error.stack) });
    });
}

// A script that does not parse, or is not there, says so here alone.
self.addEventListener(
  "error",
  function (event) {
    tell({
      fault: (event.message || "could not load " + (event.target && event.target.src)) + " " + (event.filename || ""),
    });
  },
  true,
);
