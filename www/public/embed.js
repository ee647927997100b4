// <iframe data-gongji src="…/index.html#host=https://you.example"></iframe>: sizes the frame, hands the app's text size on.
(function (w, d) {
  var f = d.querySelector("iframe[data-gongji]"),
    last;
  if (!f) return;
  function size(s) {
    var p = f.src.split("#");
    if (s !== last) f.src = p[0] + "#" + (p[1] || "").replace(/&?size=\w+/, "") + "&size=" + (last = s);
  }
  function ask() {
    var z = w.ZWJSBridge,
      x = w.wx;
    if (z && z.getUiStyle)
      z.getUiStyle().then(function (r) {
        size(r.uiStyle === "elder" ? "large" : "normal");
      });
    else if (x && x.getAppBaseInfo) size(x.getAppBaseInfo().fontSizeScaleFactor > 1.2 ? "large" : "normal");
  }
  w.addEventListener("message", function (e) {
    var m = e.data;
    if (e.source === f.contentWindow && m && m.source === "gongji" && m.kind === "height")
      f.style.height = m.height + "px";
  });
  d.addEventListener("visibilitychange", ask);
  ask();
})(window, document);
