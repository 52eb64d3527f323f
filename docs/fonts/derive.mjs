// Cuts the master fonts in src/compile/fonts/ from Noto Sans SC and Noto Serif SC (OFL-1.1). Run by hand,
// only when a character is missing:
//   npm install --no-save @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-serif-sc@0.4.3
//   node docs/fonts/derive.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

const masters = {
  "noto-sans-sc-400": "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "noto-sans-sc-600": "noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf",
  "noto-serif-sc-400": "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "noto-serif-sc-700": "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
};

/** The characters of GB 2312, both levels, with its marks. */
function gb2312() {
  const decoder = new TextDecoder("gbk");
  const characters = [];
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^[^\ufffd\ue000-\uf8ff]$/u.test(character)) characters.push(character);
    }
  }
  return characters.join("");
}

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

const content = readdirSync("seeds", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8"));

const wanted = [
  gb2312(),
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  // Upright forms of marks, which a map sets where a name runs down a line.
  range(0xfe10, 0xfe19),
  range(0xfe30, 0xfe4f),
  "–—‘’“”…·•→←↑↓▲▼▶◀◆◇○●□■✓✕×÷±²³½〈〉《》「」『』【】〔〕〇℃㎡€©®™",
  ...content,
].join("");
const characters = [...new Set(wanted)].filter((character) => character >= " ").join("");

for (const [name, file] of Object.entries(masters)) {
  const source = readFileSync(`node_modules/@expo-google-fonts/${file}`);
  const data = await subsetFont(source, characters, { targetFormat: "woff2" });
  writeFileSync(`src/compile/fonts/${name}.woff2`, data);
  console.log(name, data.length, "bytes");
}
