import { expect, test } from "vitest";
import { builtCore, builtFiles, html, scriptsOfMap, textOf } from "./built-files.ts";

const decoded = (text: string) => text.replaceAll("&#39;", "'").replaceAll("&quot;", '"');
const policyOf = (page: string) =>
  decoded(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "");

test("the page states what it may load: only what it serves itself, nothing unsafe", () => {
  const rules = new Map(
    policyOf(html())
      .split(";")
      .map((rule) => rule.trim().split(/\s+/))
      .map(([name = "", ...values]) => [name, values]),
  );
  expect(rules.get("default-src")).toEqual(["'none'"]);
  for (const name of ["script-src", "style-src", "worker-src", "connect-src", "font-src"])
    expect([name, rules.get(name)]).toEqual([name, ["'self'"]]);
  const allowed = new Set(["'self'", "'none'", "data:", "blob:"]);
  const others = [...rules].flatMap(([name, values]) =>
    values.filter((value) => !allowed.has(value)).map((value) => `${name} ${value}`),
  );
  expect(others).toEqual([]);
  for (const [name, values] of rules)
    if (name !== "img-src") expect(values).not.toEqual(expect.arrayContaining(["data:"]));
});

test("the policy stands before anything that it must hold for", () => {
  const page = html();
  const policy = page.indexOf("Content-Security-Policy");
  expect(policy).toBeGreaterThan(0);
  expect(policy).toBeLessThan(page.search(/<(?:script|link|style)\b/));
});

test("no script and no style is written into the page", () => {
  const page = html();
  const scripts = [...page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [, attributes, body] of scripts)
    expect([attributes, body]).toEqual([expect.stringMatching(/\bsrc="\.\//), ""]);
  expect(page).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=|javascript:/i);
});

test("every address in the page, in the styles and in the core is of the page's own files", () => {
  const files = new Set(builtFiles());
  const inPage = [...html().matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(inPage.length).toBeGreaterThan(4);
  for (const address of inPage) expect(files).toContain(address?.replace(/^\.\//, ""));

  const styles = [...files].filter((file) => file.endsWith(".css"));
  const inStyles = styles.flatMap((file) =>
    [...textOf(file).matchAll(/url\(\s*["']?([^"')]*)|@import\s*["']([^"']*)/g)].map(
      ([, url, imported]) => url ?? imported ?? "",
    ),
  );
  expect(styles.length).toBeGreaterThan(0);
  expect(inStyles.filter((url) => /^(?:[a-z]+:)?\/\//i.test(url))).toEqual([]);

  const { core } = builtCore();
  const named = [
    ...core.documents.flatMap(({ text, original }) => [text, original]),
    ...core.layers.map(({ file }) => file),
    ...core.fonts.map(({ file }) => file),
  ];
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((file) => !files.has(`atlas/${file}`))).toEqual([]);
});

/** Absolute addresses that stand in a library and are names or words for a reader, never asked for. */
const words = [
  /^http:\/\/www\.w3\.org\//,
  /^https:\/\/react\.dev\/errors\//,
  /^https:\/\/github\.com\/(?:mapbox|maplibre)\//,
  /^https:\/\/maplibre\.(?:org|invalid)\//,
  /^https:\/\/wiki\.openstreetmap\.org\/wiki\//,
];

test("the scripts of the first map hold no address that they could ask for", () => {
  const strange = scriptsOfMap().flatMap((file) =>
    [...textOf(file).matchAll(/(?:https?|wss?):\/\/[^"'`\s\\)]+/g)]
      .map(([address]) => address)
      .filter((address) => !words.some((known) => known.test(address)))
      .map((address) => `${file}: ${address}`),
  );
  expect(strange).toEqual([]);
});

test("the settings of a deployment hold no address and no secret", () => {
  expect(JSON.parse(textOf("config.json"))).toEqual({ reviewNumber: "", offline: true });
});
