import {
  beginText,
  endText,
  PDFDocument,
  PDFHexString,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
  type PDFPage,
} from "@cantoo/pdf-lib";
import type { Box, Measure, PageLayout, TextItem } from "#output/page.ts";

/** Points to the millimetre. */
const points = 72 / 25.4;

/** What a PDF says of itself. */
export interface PdfWords {
  readonly title: string;
  readonly subject: string;
  readonly link: string;
  readonly language: string;
}

/**
 * A PDF of one page: the page as a picture (JPEG), and over it the words of the layout, unseen, which are
 * what is found, selected and read aloud. Chinese in a PDF's own type would need whole fonts. The code
 * and the written address are links. Names on the map are part of the picture.
 */
export async function pdfOfPage(
  layout: PageLayout,
  jpeg: Uint8Array,
  words: PdfWords,
  measure: Measure,
): Promise<Blob> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(words.title, { showInWindowTitleBar: true });
  pdf.setSubject(words.subject);
  pdf.setLanguage(words.language);
  const [width, height] = [layout.width * points, layout.height * points];
  const page = pdf.addPage([width, height]);
  page.drawImage(await pdf.embedJpg(jpeg), { x: 0, y: 0, width, height });
  writeUnseen(pdf, page, layout, measure);
  link(page, layout, layout.code, words.link);
  for (const { role, x, y, size } of layout.texts) {
    if (role !== "link") continue;
    const box = { x, y: y - size, width: layout.width - 2 * x, height: size * 1.4 };
    link(page, layout, box, words.link);
  }
  return new Blob([new Uint8Array(await pdf.save({ useObjectStreams: false }))], {
    type: "application/pdf",
  });
}

/** A link over a box of the page, in millimetres from its upper left corner. */
function link({ doc, node }: PDFPage, layout: PageLayout, box: Box, url: string): void {
  const edges = [
    box.x,
    layout.height - box.y - box.height,
    box.x + box.width,
    layout.height - box.y,
  ];
  node.addAnnot(
    doc.context.register(
      doc.context.obj({
        Type: "Annot",
        Subtype: "Link",
        Rect: edges.map((edge) => edge * points),
        Border: [0, 0, 0],
        A: { Type: "Action", S: "URI", URI: PDFString.of(url) },
      }),
    ),
  );
}

/** Writes the words where they are painted, as wide as they are painted, in a type that draws nothing. */
function writeUnseen(pdf: PDFDocument, page: PDFPage, layout: PageLayout, measure: Measure): void {
  const codes = codesOf(layout.texts);
  const font = page.node.newFontDictionary("Unseen", unseenFont(pdf, codes));
  page.pushOperators(pushGraphicsState(), beginText());
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  for (const item of layout.texts) {
    const characters = [...item.text];
    if (characters.length === 0) continue;
    const painted = measure(item.text, item);
    const left = item.x - (item.centred ? painted / 2 : 0);
    const hex = characters.map((one) => hexOf(codes.get(one) ?? 0)).join("");
    page.pushOperators(
      setFontAndSize(font, item.size * points),
      setCharacterSqueeze((100 * painted) / (characters.length * item.size)),
      setTextMatrix(1, 0, 0, 1, left * points, (layout.height - item.y) * points),
      showText(PDFHexString.of(hex)),
    );
  }
  page.pushOperators(endText(), popGraphicsState());
}

/** A number from 1 for every character that occurs. */
const codesOf = (texts: readonly TextItem[]) =>
  new Map([...new Set(texts.flatMap(({ text }) => [...text]))].map((one, at) => [one, at + 1]));

const hexOf = (code: number) => code.toString(16).padStart(4, "0");

/**
 * A font without outlines, every character as wide as it is high; a map says which character each code
 * stands for (ISO 32000-1, 9.7 and 9.10.3).
 */
function unseenFont(pdf: PDFDocument, codes: ReadonlyMap<string, number>) {
  const { context } = pdf;
  const rows = [...codes].map(([one, code]) => `<${hexOf(code)}> <${utf16(one)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  const meaning = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  const name = "Unseen";
  const descriptor = context.obj({
    Type: "FontDescriptor",
    FontName: name,
    Flags: 4,
    FontBBox: [0, 0, 1000, 1000],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 700,
    StemV: 80,
  });
  const descendant = context.obj({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: {
      Registry: PDFString.of("Adobe"),
      Ordering: PDFString.of("Identity"),
      Supplement: 0,
    },
    FontDescriptor: context.register(descriptor),
    DW: 1000,
    CIDToGIDMap: "Identity",
  });
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(meaning)),
    }),
  );
}

function utf16(character: string): string {
  let hex = "";
  for (let at = 0; at < character.length; at++) hex += hexOf(character.charCodeAt(at));
  return hex;
}
