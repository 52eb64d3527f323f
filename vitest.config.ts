import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  test: {
    root,
    reporters: ["default", "./tests/count-reporter.ts"],
    projects: [
      {
        test: {
          name: "pure",
          // Nothing of a test stays in these modules, and the whole content is compiled once.
          isolate: false,
          root,
          environment: "node",
          include: [
            "tests/{model,messages,text,earth,space,ask,boundaries,compile,atlas,store,briefing,map,output,content}/**/*.test.ts",
          ],
        },
      },
      {
        test: {
          name: "panels",
          root,
          environment: "jsdom",
          include: ["tests/panels/**/*.test.tsx"],
        },
      },
      {
        test: {
          name: "source",
          root,
          environment: "node",
          include: ["tests/architecture/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        // What is built, and a real browser on it: one after the other, they share two cores.
        test: {
          name: "product",
          root,
          environment: "node",
          include: ["tests/{build,browser}/**/*.test.ts"],
          globalSetup: ["tests/build-and-serve.ts"],
          fileParallelism: false,
          // A map drawn by software can keep a page busy for seconds.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
