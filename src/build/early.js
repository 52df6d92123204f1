/* Runs before the code arrives: which language, theme and scenario, and fetches their texts. Read by app/early.ts. */
(() => {
  const stored = (key) => {
    try {
      return localStorage.getItem(`duilian.${key}`);
    } catch {
      return null;
    }
  };
  const wanted = stored("locale") || navigator.language || "zh-CN";
  const locale = /^en/i.test(wanted) ? "en" : /^zh-(tw|hk|mo|hant)/i.test(wanted) ? "zh-TW" : "zh-CN";
  const theme = stored("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  document.documentElement.lang = locale;
  const load = (name) => fetch(`content/${locale}/${name}.json?v=__VERSION__`);
  const play = /^#\/play\/([a-z][a-z0-9-]*)/.exec(location.hash);
  const scenario = play && { id: play[1], response: load(play[1]) };
  window.duilianEarly = { locale, words: load("words"), scenario };
})();
