"use strict";
// Without this script the page is whole, in one language, and not filtered.
(function () {
  var root = document.documentElement;
  var posts = Array.from(document.querySelectorAll("article"));
  var groups = Array.from(document.querySelectorAll("section.group"));
  var filters = Array.from(document.querySelectorAll(".filters button"));
  var language = document.getElementById("language");

  // Every element with words of ours holds them in the other language, too.
  function exchange() {
    document.querySelectorAll("[data-l]").forEach(function (element) {
      var shown = element.textContent;
      element.textContent = element.getAttribute("data-l");
      element.setAttribute("data-l", shown);
    });
    ["alt", "aria-label"].forEach(function (name) {
      var other = "data-l-" + name;
      document.querySelectorAll("[" + other + "]").forEach(function (element) {
        var shown = element.getAttribute(name);
        element.setAttribute(name, element.getAttribute(other));
        element.setAttribute(other, shown);
      });
    });
    var chinese = root.lang !== "zh-CN";
    root.lang = chinese ? "zh-CN" : "en";
    language.lang = chinese ? "en" : "zh-CN";
    language.textContent = chinese ? "English" : "\u4e2d\u6587";
  }

  // A post shows if it is of a chosen level, or none is chosen, and likewise
  // of a chosen verdict.
  function filter() {
    function chosen(name) {
      return filters.filter(function (button) {
        return button.dataset[name] &&
            button.getAttribute("aria-pressed") === "true";
      }).map(function (button) { return button.dataset[name]; });
    }
    var levels = chosen("level");
    var verdicts = chosen("verdict");
    var shown = 0;
    posts.forEach(function (post) {
      var fits =
          (!levels.length || levels.indexOf(post.dataset.level) >= 0) &&
          (!verdicts.length || verdicts.indexOf(post.dataset.verdict) >= 0);
      post.hidden = !fits;
      if (fits) shown += 1;
    });
    groups.forEach(function (group) {
      group.hidden = !group.querySelector("article:not([hidden])");
    });
    document.getElementById("shown").textContent = String(shown);
    document.getElementById("all").disabled =
        levels.length + verdicts.length === 0;
  }

  function openPosts(open) {
    posts.forEach(function (post) {
      if (!post.hidden) post.querySelector("details").open = open;
    });
  }

  language.addEventListener("click", exchange);
  language.hidden = false;
  filters.forEach(function (button) {
    button.disabled = false;
    button.addEventListener("click", function () {
      var pressed = button.getAttribute("aria-pressed") === "true";
      button.setAttribute("aria-pressed", String(!pressed));
      filter();
    });
  });
  document.getElementById("all").addEventListener("click", function () {
    filters.forEach(function (button) {
      button.setAttribute("aria-pressed", "false");
    });
    filter();
  });
  document.getElementById("open").addEventListener("click", function () {
    openPosts(true);
  });
  document.getElementById("close").addEventListener("click", function () {
    openPosts(false);
  });

  // Paper has no folds; drafts stay folded.
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.from(document.querySelectorAll(
        "article > details:not([open])"));
    folded.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (details) { details.open = false; });
  });

  // The browser's language; English for all but Chinese.
  if (/^zh\b/i.test(navigator.language || "") !== (root.lang === "zh-CN")) {
    exchange();
  }
  document.getElementById("tools").hidden = posts.length === 0;
  filter();
})();
