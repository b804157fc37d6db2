/* Runs before the first paint and without WebAssembly, so it is written in plain ES5.
   Applies the saved version for the visually impaired, and tells the user when the program cannot start. */
(function () {
  var root = document.documentElement;
  var settings = ["font", "scheme", "spacing", "images", "density"];

  try {
    var saved = JSON.parse(window.localStorage.getItem("vision") || "{}");
    for (var i = 0; i < settings.length; i++) {
      if (saved[settings[i]]) root.setAttribute("data-" + settings[i], saved[settings[i]]);
    }
  } catch (ignored) {
    /* Storage is switched off or damaged: the usual look stays. */
  }

  var state = typeof WebAssembly === "object" ? "loading" : "unsupported";

  function show() {
    var boot = document.getElementById("boot");
    if (boot) boot.setAttribute("data-state", state);
  }

  function failed() {
    if (state === "loading") state = "failed";
    show();
  }

  document.addEventListener("DOMContentLoaded", show);
  window.addEventListener("program-failed", failed);
  window.addEventListener("error", function (event) {
    if (event.target && event.target.id === "program") failed();
  }, true);

  /* Works after a crash too, when no code of the program runs any more. */
  document.addEventListener("click", function (event) {
    if (event.target.hasAttribute && event.target.hasAttribute("data-reload")) window.location.reload();
  });
})();
