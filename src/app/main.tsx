import "#ui/tokens.css";
import "#ui/base.css";
import { createRoot } from "react-dom/client";
import { startWords } from "#i18n/words.ts";
import { App } from "./app.tsx";
import { early, fetchContent, readJson } from "./early.ts";
import { registerServiceWorker } from "./pwa.ts";

const root = document.getElementById("app");
if (!root) throw new Error("the page has no #app");

const begun = early();
const words = await begun.words.then((response) => readJson<Record<string, string>>(response));
await startWords(begun.locale, words, (locale) => fetchContent(locale, "words"));
createRoot(root).render(<App />);
registerServiceWorker();
