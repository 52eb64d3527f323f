import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";
import type { AtlasCard } from "#model/atlas-card.ts";
import { ground } from "#model/palette.ts";

/** The worker's file: its name never changes, or a browser would keep the old one. */
const workerFile = "sw.js";
/** Of the open data, what the buttons of the atlas hand out. */
const handedOut = /^data\/(?:layers\/|(?:targets|facts|conflicts|errata)\.json$)/;
/** Fetched when wanted, and not kept: other open data, the notices, what the build tells itself. */
const notKept = /^(?:data\/|\.vite\/|LICENSE|.*\.(?:md|txt|map)$)|^sw\.js$/;
/** What a deployment changes after the build. */
const setByDeployment = new Set(["config.json"]);

/** Makes the atlas installable, and tells its worker which files make up the version. */
export function offlinePlugin(root: string): Plugin {
  return {
    name: "offline",
    apply: "build",
    enforce: "post",
    transformIndexHtml: () => [
      {
        tag: "link",
        attrs: { rel: "manifest", href: "./manifest.webmanifest" },
        injectTo: "head",
      },
    ],
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const manifest = webManifest(root);
        this.emitFile({ type: "asset", fileName: "manifest.webmanifest", source: manifest });
        const files = new Map<string, string | Uint8Array>([["manifest.webmanifest", manifest]]);
        for (const path of filesBelow(join(root, "public"))) {
          files.set(path, readFileSync(join(root, "public", path)));
        }
        for (const file of Object.values(bundle)) {
          files.set(file.fileName, file.type === "chunk" ? file.code : file.source);
        }
        const worker = bundle[workerFile];
        if (worker?.type !== "chunk") throw new Error(`missing entry: ${workerFile}`);
        worker.code = withFiles(worker.code, files);
      },
    },
  };
}

function withFiles(code: string, files: ReadonlyMap<string, string | Uint8Array>): string {
  const rows = [...files]
    .filter(([path]) => handedOut.test(path) || !notKept.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, source]) => [path, setByDeployment.has(path) ? null : integrityOf(source)]);
  const list = JSON.stringify(Object.fromEntries(rows));
  const version = createHash("sha256").update(list).update(code).digest("hex").slice(0, 12);
  return code
    .replaceAll("__OFFLINE_FILES__", list)
    .replaceAll("__OFFLINE_VERSION__", JSON.stringify(version));
}

const integrityOf = (source: string | Uint8Array) =>
  `sha256-${createHash("sha256").update(source).digest("base64")}`;

/** The files of a folder, by path below it with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** What an installed atlas is called and wears; the title is that of the content. */
function webManifest(root: string): string {
  const card = JSON.parse(readFileSync(join(root, "seeds/atlas.json"), "utf8")) as AtlasCard;
  const { zh, en } = card.title;
  const icon = (file: string, size: number, purpose: string) => ({
    src: `./icons/${file}`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const manifest = {
    id: "./",
    name: en === undefined ? zh : `${zh} · ${en}`,
    short_name: zh,
    lang: "zh-CN",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: ground.land.paper,
    theme_color: ground.sheet.paper,
    icons: [
      icon("192.png", 192, "any"),
      icon("512.png", 512, "any"),
      icon("maskable.png", 512, "maskable"),
    ],
  };
  return JSON.stringify(manifest, null, 2);
}
