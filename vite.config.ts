import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { packPlugin } from "./src/build/pack-plugin.ts";
import { pagePlugin } from "./src/build/page-plugin.ts";

const pack = "scenarios/bank";

export default defineConfig({
  base: "./",
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    // Latency, not size, is what a first visit waits for: all that the first answer needs comes in one script and
    // one style sheet, beside words and scenario.
    cssCodeSplit: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "player", test: /src\/app\/main\.tsx$/ }] } },
    },
  },
  worker: { format: "es" },
  plugins: [
    react(),
    packPlugin(pack),
    pagePlugin(pack),
    VitePWA({
      injectRegister: false,
      registerType: "prompt",
      manifest: {
        name: "对练 Duilian",
        short_name: "对练",
        description: "网点服务对练：先练一遍，再上柜台。",
        lang: "zh-CN",
        start_url: "./",
        display: "standalone",
        background_color: "#f3f1ea",
        theme_color: "#f3f1ea",
        icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
      },
      workbox: {
        globPatterns: ["**/*.{html,js,css,svg,json,webmanifest}"],
        globIgnores: ["schema/**"],
        // A chunk's address carries the version of the content; the service worker keeps its own.
        ignoreURLParametersMatching: [/^v$/],
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
      },
    }),
  ],
});
