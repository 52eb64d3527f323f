import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** The packages that went into workers: they are built apart, before the page. */
const inWorkers = new Set<string>();

/** Notes what a worker is made of, for the notices of the page. */
export function workerNoticesPlugin(): Plugin {
  return {
    name: "worker-notices",
    apply: "build",
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const folder of Object.keys(chunk.modules).flatMap(packageOf)) inWorkers.add(folder);
      }
    },
  };
}

/** Puts the licence, the notices and the licences of every library in the page beside it. */
export function noticesPlugin(root: string): Plugin {
  return {
    name: "notices",
    apply: "build",
    generateBundle(_, bundle) {
      const emit = (fileName: string, source: string) =>
        this.emitFile({ type: "asset", fileName, source });
      for (const name of ["LICENSE", "THIRD-PARTY-NOTICES.md"]) {
        emit(name, readFileSync(join(root, name), "utf8"));
      }
      const packages = new Set([
        ...inWorkers,
        ...Object.values(bundle).flatMap((chunk) =>
          chunk.type === "chunk" ? Object.keys(chunk.modules).flatMap(packageOf) : [],
        ),
      ]);
      emit("third-party-licences.txt", [...packages].sort().map(licenceOf).join("\n\n"));
    },
  };
}

/** The folder of the package that a module comes from, if it comes from one. */
function packageOf(module: string): string[] {
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll("\\", "/"));
  return found?.[1] ? [found[1]] : [];
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; license?: string };
  const file = existsSync(folder)
    ? readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry))
    : undefined;
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "";
  return `${name} ${version} (${license ?? "see below"})\n${"-".repeat(72)}\n${text}`;
}
