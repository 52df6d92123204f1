/* Runs before the code arrives: which language, theme and scenario, and fetches their texts. Read by app/early.ts. */
(function () {
  var stored = function (key) { try { return localStorage.getItem("duilian." + key); } catch (e) { return null; } };
  var wanted = stored("locale") || navigator.language || "zh-CN";
  var locale = /^en/i.test(wanted) ? "en" : /^zh-(tw|hk|mo|hant)/i.test(wanted) ? "zh-TW" : "zh-CN";
  var theme = stored("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  document.documentElement.lang = locale;
  var load = function (name) { return fetch("content/" + locale + "/" + name + ".json?v=__VERSION__"); };
  var play = /^#\/play\/([a-z][a-z0-9-]*)/.exec(location.hash);
  window.duilianEarly = { locale: locale, words: load("words"), scenario: play && { id: play[1], response: load(play[1]) } };
})();
