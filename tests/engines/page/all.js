// One case after the other, each in a frame of its own; the server names the next one once the last has reported.
var frame = document.querySelector("iframe");
(function next() {
  fetch("/next")
    .then(function (response) {
      return response.text();
    })
    .then(function (name) {
      if (name === "") return;
      frame.src = "/case/" + name + "/";
      next();
    });
})();
