import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { atlasPlugin } from "./src/compile/vite-plugin-atlas.ts";
import { noticesPlugin, workerNoticesPlugin } from "./src/compile/vite-plugin-notices.ts";
import { offlinePlugin } from "./src/compile/vite-plugin-offline.ts";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
/** The words of the product itself: their characters must be in the fonts too. */
const words = readdirSync(`${root}/src/messages`).map((file) =>
  readFileSync(`${root}/src/messages/${file}`, "utf8"),
);

export default defineConfig({
  base: "./",
  plugins: [react(), atlasPlugin(root, words.join("")), noticesPlugin(root), offlinePlugin(root)],
  build: {
    target: "es2022",
    manifest: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: { index: `${root}/index.html`, sw: `${root}/src/offline/service-worker.ts` },
      output: {
        // The worker keeps its name, beside the page: its place says what it may serve.
        entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
      },
    },
  },
  worker: { format: "es", plugins: () => [workerNoticesPlugin()] },
  server: { port: 5173 },
  preview: { port: 4173 },
});
