/* Runs before the first paint and without WebAssembly, so it is written in plain ES5.
   Applies the saved version for the visually impaired, asks early for what the page will need, and tells the user when the
   program cannot start. */
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

  /* Written in by frontend/bundle: the files of the parts; for each page its address, its roles (none: for anybody), its files. */
  var files = "{{files}}";
  var pages = "{{pages}}";

  /* The role of whoever worked in this browser last, and has not left. */
  function role() {
    try {
      return window.localStorage.getItem("role");
    } catch (ignored) {
      return null;
    }
  }

  function isFor(page) {
    return !page[1].length || page[1].indexOf(role()) >= 0;
  }

  function preload(file) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "fetch";
    link.type = "application/wasm";
    link.crossOrigin = "anonymous";
    link.href = files[file];
    document.head.appendChild(link);
  }

  for (var j = 0; j < pages.length; j++) {
    if (new RegExp(pages[j][0]).test(window.location.pathname) && isFor(pages[j])) {
      pages[j][2].forEach(preload);
      break;
    }
  }

  /* What the other pages of the role need: js/parts.js fetches it when the page is quiet. */
  window.partsOfRole = function () {
    var needed = [];
    pages.forEach(function (page) {
      if (page[1].length && isFor(page)) {
        page[2].forEach(function (file) {
          if (needed.indexOf(files[file]) < 0) needed.push(files[file]);
        });
      }
    });
    return needed;
  };

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
