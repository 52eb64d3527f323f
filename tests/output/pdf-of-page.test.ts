import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { pdfOfPage } from "#output/pdf-of-page.ts";
import type { PageLayout, TextItem } from "#output/page.ts";

/** A picture of one pixel. */
const jpeg = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  "base64",
);
const box = { x: 0, y: 0, width: 10, height: 10 };
const line = (role: TextItem["role"], text: string, x: number, y: number): TextItem => ({
  role,
  text,
  x,
  y,
  face: "sans",
  weight: 400,
  size: 4,
  colour: "ink",
});
const layout: PageLayout = {
  width: 297,
  height: 210,
  map: box,
  north: box,
  scale: { x: 0, y: 0, longest: 40 },
  code: { x: 250, y: 150, width: 30, height: 30 },
  swatches: [],
  rules: [],
  texts: [
    { ...line("title", "四大板块示意图", 148.5, 20), size: 10, centred: true },
    line("notice", "示意图，不作为划界依据 𠮷 1∶1,700,000", 12, 190),
    line("link", "https://atlas.example/?v=1", 12, 198),
  ],
};
const words = {
  title: "四大板块示意图",
  subject: "示意图",
  link: "https://atlas.example/?v=1",
  language: "zh-CN",
};
/** As a type in which every character is half as wide as it is high. */
const measure = (text: string, { size }: { size: number }) => [...text].length * size * 0.5;

test("the words of a PDF can be selected where they are painted, and the code is a link", async () => {
  const blob = await pdfOfPage(layout, jpeg, words, measure);
  const pdf = await getDocument({ data: new Uint8Array(await blob.arrayBuffer()) }).promise;
  const page = await pdf.getPage(1);
  expect(page.view.map((edge) => Math.round(edge * 10) / 10)).toEqual([0, 0, 841.9, 595.3]);

  const { items } = await page.getTextContent();
  const written = items.flatMap((item) => ("str" in item && item.str !== "" ? item : []));
  expect(written.map(({ str }) => str)).toEqual(layout.texts.map(({ text }) => text));
  const inMm = (value: number) => (value / 72) * 25.4;
  const [title, notice] = written;
  expect(inMm(title?.width ?? 0)).toBeCloseTo(35, 1);
  expect(inMm(Number(title?.transform[4]))).toBeCloseTo(148.5 - 35 / 2, 1);
  expect(inMm(Number(title?.transform[5]))).toBeCloseTo(210 - 20, 1);
  expect(inMm(Number(notice?.transform[4]))).toBeCloseTo(12, 1);

  const links = (await page.getAnnotations()) as { url?: string; rect: number[] }[];
  expect(links.map(({ url }) => url)).toEqual([words.link, words.link]);
  expect(links[0]?.rect.map((edge) => Math.round(inMm(edge)))).toEqual([250, 30, 280, 60]);

  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: words.title, Subject: words.subject, Language: "zh-CN" });
});
