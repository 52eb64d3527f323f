import { createHash } from "node:crypto";
import type { HtmlTagDescriptor, Plugin, ViteDevServer } from "vite";
import type { AtlasCore } from "#model/atlas.ts";
import type { FontFile } from "#model/font.ts";
import { ContentError } from "#model/problem.ts";
import {
  compileAtlas,
  detailsFile,
  layerFile,
  lineageFile,
  originalFile,
  readingsFile,
  synonymsFile,
  sitesFile,
  shapesFile,
  storiesFile,
  textFile,
} from "#compile/compile-atlas.ts";
import { readContent } from "#compile/content.ts";
import { cutFonts } from "#compile/cut-fonts.ts";
import { askedShapes } from "#compile/asked-shapes.ts";
import { openDataFiles } from "#compile/open-data.ts";
import { planFonts, unicodeRanges } from "#compile/font-plan.ts";

/** Only what the page itself serves: no other origin, nothing inline. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

interface BuiltAtlas {
  /** Files by their hashed name, with their content. */
  readonly files: ReadonlyMap<string, string | Buffer>;
  readonly core: string;
  readonly openingText: string | null;
  /** The open data, by path below `data/`. */
  readonly openData: ReadonlyMap<string, string>;
}

const folder = "atlas";

/** Compiles the content into the build, and anew whenever it changes while developing. */
export function atlasPlugin(root: string, words: string): Plugin {
  let built: Promise<BuiltAtlas> | null = null;
  const build = () => (built ??= buildAtlas(root, words));
  let isBuild = false;
  return {
    name: "atlas",
    configResolved: (config) => {
      isBuild = config.command === "build";
    },
    async buildStart() {
      for (const path of readContent(root).keys()) this.addWatchFile(`${root}/${path}`);
      await build().catch((error: unknown) => {
        if (error instanceof ContentError) this.error(error.message);
        throw error;
      });
    },
    async generateBundle() {
      for (const [name, source] of (await build()).files) {
        this.emitFile({ type: "asset", fileName: `${folder}/${name}`, source });
      }
      for (const [name, source] of (await build()).openData) {
        this.emitFile({ type: "asset", fileName: `data/${name}`, source });
      }
    },
    configureServer: (server) => serve(server, root, build, () => (built = null)),
    transformIndexHtml: {
      order: "post",
      handler: async () => tags(await build(), isBuild),
    },
  };
}

function tags(atlas: BuiltAtlas, isBuild: boolean): HtmlTagDescriptor[] {
  const preload = (file: string): HtmlTagDescriptor => ({
    tag: "link",
    attrs: { rel: "preload", as: "fetch", crossorigin: true, href: `./${folder}/${file}` },
    injectTo: "head",
  });
  return [
    ...(isBuild
      ? [
          {
            tag: "meta",
            attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
            injectTo: "head-prepend" as const,
          },
        ]
      : []),
    {
      tag: "meta",
      attrs: { name: "atlas-core", content: `./${folder}/${atlas.core}` },
      injectTo: "head",
    },
    preload(atlas.core),
    ...(atlas.openingText ? [preload(atlas.openingText)] : []),
  ];
}

function serve(
  server: ViteDevServer,
  root: string,
  build: () => Promise<BuiltAtlas>,
  forget: () => void,
): void {
  server.watcher.add([`${root}/seeds`, `${root}/geodata`]);
  server.watcher.on("all", (_, file) => {
    if (!/[\\/](?:seeds|geodata)[\\/]/.test(file)) return;
    forget();
    server.ws.send({ type: "full-reload" });
  });
  server.middlewares.use(`/${folder}/`, (request, response, next) => {
    const name = decodeURIComponent((request.url ?? "").slice(1).split("?")[0] ?? "");
    build()
      .then(({ files }) => {
        const data = files.get(name);
        if (data === undefined) next();
        else response.end(data);
      })
      .catch(next);
  });
}

async function buildAtlas(root: string, words: string): Promise<BuiltAtlas> {
  const atlas = compileAtlas(readContent(root));
  const files = new Map<string, string | Buffer>();
  const renamed = new Map<string, string>();
  const put = (name: string, data: string | Buffer) => {
    const hash = createHash("sha256").update(data).digest("hex").slice(0, 10);
    const hashed = name.replace(/(\.[a-z0-9]+)$/, `-${hash}$1`);
    files.set(hashed, data);
    renamed.set(name, hashed);
    return hashed;
  };
  const final = (name: string) => renamed.get(name) ?? name;

  for (const text of atlas.texts) put(textFile(text.id), JSON.stringify(text));
  for (const { id, text } of atlas.originals) put(originalFile(id), text);
  for (const { id, collection } of atlas.layers) put(layerFile(id), JSON.stringify(collection));
  const fonts = (await cutFonts(root, planFonts(atlas, words))).map(({ cut, data }): FontFile => {
    const { family, weight, forLabels, characters } = cut;
    const file = put(`${cut.name}.woff2`, data);
    return { family, weight, file, ranges: unicodeRanges(characters), forLabels };
  });

  put(lineageFile, JSON.stringify(atlas.lineage));
  put(detailsFile, JSON.stringify({ ...atlas.details, lineage: final(lineageFile) }));
  put(synonymsFile, JSON.stringify(atlas.synonyms));
  put(readingsFile, JSON.stringify(atlas.readings));
  put(storiesFile, JSON.stringify(atlas.stories));
  put(sitesFile, JSON.stringify(atlas.sites));
  put(shapesFile, JSON.stringify(askedShapes(atlas.shapes)));

  const core: AtlasCore = {
    ...atlas.core,
    details: final(detailsFile),
    readings: final(readingsFile),
    synonyms: final(synonymsFile),
    stories: final(storiesFile),
    sites: final(sitesFile),
    shapes: final(shapesFile),
    fonts,
    documents: atlas.core.documents.map((document) => ({
      ...document,
      text: final(document.text),
      original: final(document.original),
    })),
    layers: atlas.core.layers.map((layer) => ({ ...layer, file: final(layer.file) })),
  };
  const opening = atlas.texts.find(({ id }) => core.opening.reading?.startsWith(`${id}/`));
  return {
    files,
    core: put("core.json", JSON.stringify(core)),
    openData: openDataFiles(atlas),
    openingText: opening ? final(textFile(opening.id)) : null,
  };
}
