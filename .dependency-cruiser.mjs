// The table of docs/decisions/0002: which folder may import which, and where each library is at home.
const may = {
  model: [],
  messages: ["model"],
  text: ["model"],
  earth: ["model"],
  space: ["model", "earth"],
  boundaries: ["model", "earth", "space"],
  compile: ["model", "text", "earth", "space", "messages"],
  atlas: ["model", "earth"],
  store: ["model", "atlas"],
  ask: ["model", "messages", "earth", "atlas"],
  map: ["model", "messages", "earth", "atlas", "store", "ask"],
  ui: [],
  offline: [],
  output: ["model", "messages", "atlas", "store", "map"],
  panels: ["model", "messages", "earth", "atlas", "store", "ask", "output", "ui"],
  briefing: ["model", "messages", "atlas", "store", "panels", "ui"],
  app: ["model", "messages", "atlas", "store", "map", "panels", "briefing", "ui"],
};

const homes = {
  valibot: ["model", "compile", "app"],
  "@turf/": ["space", "compile"],
  "maplibre-gl": ["map", "app"],
  "@deck.gl/": ["map"],
  "(react|react-dom)": ["panels", "briefing", "ui", "app"],
  zustand: ["store", "panels"],
  "subset-font": ["compile"],
  "topojson-client": ["compile"],
  "pinyin-pro": ["compile"],
  "geographiclib-geodesic": ["earth"],
  "polyclip-ts": ["ask"],
  gcoord: ["boundaries"],
  "@cantoo/pdf-lib": ["output"],
  "qrcode-generator": ["ui", "output"],
};

const folders = Object.keys(may);

export default {
  forbidden: [
    ...folders.map((folder) => ({
      name: `${folder}-imports`,
      comment: `src/${folder} may import: ${["itself", ...may[folder]].join(", ")}`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: {
        path: "^src/",
        pathNot: `^src/(${[folder, ...may[folder]].join("|")})/`,
      },
    })),
    ...Object.entries(homes).map(([library, allowed]) => ({
      name: `home-of-${library.replace(/[^a-z-]/g, "")}`,
      comment: `${library} is at home in: ${allowed.join(", ")}`,
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(${allowed.join("|")})/` },
      to: { path: `node_modules/${library}` },
    })),
    {
      name: "known-folder",
      comment: "a folder of src needs a row in the table",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(${folders.join("|")})/` },
      to: {},
    },
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-node-in-the-browser",
      comment: "only the build reads files",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/compile/" },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
      conditionNames: ["import", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};
