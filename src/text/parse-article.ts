import type { DocumentCard, ParsedDocument, Passage, Section } from "#model/document.ts";
import type { DocumentId, SectionId } from "#model/id.ts";
import { shortHeading, type Heading } from "#text/numbering.ts";
import { passageOf, rootSection } from "#text/parse-plan.ts";
import { readLines, type SourceLine } from "#text/source-line.ts";

const closed = /[。！？；：…—!?][”’）」』】)]*$/;

/**
 * Parses a short document: paragraphs in blocks between blank lines. Headings carry a mark of their
 * own or stand in the card, which may also give the reading order where the columns of the print
 * were mixed up. A block that stops in mid-sentence goes on in the next one, across a page or a
 * column, unless a heading or a caption stands between.
 */
export function parseArticle(id: DocumentId, text: string, card: DocumentCard): ParsedDocument {
  const lines = readLines(text);
  return card.arrangement.length > 0
    ? parseArranged(id, lines, card)
    : parseInOrder(id, lines, card);
}

/** The lines of a text that its arrangement leaves out or names twice: numbers from 1. */
export function misplacedLines(text: string, card: DocumentCard): number[] {
  if (card.arrangement.length === 0) return [];
  const named = card.arrangement.flatMap(({ heading, body }) => [
    ...heading,
    ...body.flatMap(([from, to]) => range(from, to)),
  ]);
  const count = (number: number) => named.filter((other) => other === number).length;
  return readLines(text)
    .filter((line) => count(line.number) !== 1)
    .map((line) => line.number);
}

function parseInOrder(
  id: DocumentId,
  lines: readonly SourceLine[],
  card: DocumentCard,
): ParsedDocument {
  const draft = new Draft(id);
  for (const line of lines) {
    const heading = headingOf(line.text, card);
    if (heading) {
      draft.openSection(heading, line);
      if (heading.rest) draft.addLine({ ...line, text: heading.rest });
    } else if (card.captions.includes(line.text)) draft.addCaption(line);
    else draft.addLine(line);
  }
  return draft.finish();
}

function parseArranged(
  id: DocumentId,
  lines: readonly SourceLine[],
  card: DocumentCard,
): ParsedDocument {
  const draft = new Draft(id);
  const at = new Map(lines.map((line) => [line.number, line]));
  const pick = (numbers: readonly number[]) => numbers.flatMap((number) => at.get(number) ?? []);
  for (const { level, heading, body } of card.arrangement) {
    const headingLines = pick(heading);
    const bodyLines = pick(body.flatMap(([from, to]) => range(from, to)));
    const first = headingLines[0] ?? bodyLines[0];
    if (!first) continue;
    const title = titleOf(headingLines.map((line) => line.text));
    draft.openSection({ level: "heading", depth: level, number: "", value: NaN, title }, first);
    for (const line of bodyLines) {
      if (card.captions.includes(line.text)) draft.addCaption(line);
      else draft.addLine(line);
    }
  }
  return draft.finish();
}

function headingOf(line: string, card: DocumentCard): (Heading & { rest: string }) | null {
  const listed = card.headings.find((heading) => heading.line === line);
  if (!listed) return shortHeading(line);
  return { level: "heading", depth: listed.level, number: "", value: NaN, title: line, rest: "" };
}

/** A heading of two lines: the first leads with a dash, or the lines are two halves side by side. */
function titleOf(lines: readonly string[]): string {
  return lines.reduce(
    (title, line) => (/^$|—$/.test(title) ? title + line : `${title}　${line}`),
    "",
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** A document while it is being read, one line after the other. */
class Draft {
  private readonly id: DocumentId;
  private readonly sections: Section[];
  private readonly passages: Passage[] = [];
  private open: SourceLine[] = [];

  constructor(id: DocumentId) {
    this.id = id;
    this.sections = [rootSection(id)];
  }

  openSection(heading: Heading, line: SourceLine): void {
    this.closeParagraph();
    this.sections.push(sectionOf(this.id, heading, line, this.sections));
  }

  addLine(line: SourceLine): void {
    if (closed.test(this.open.at(-1)?.text ?? "")) this.closeParagraph();
    this.open.push(line);
  }

  addCaption(line: SourceLine): void {
    this.closeParagraph();
    this.addPassage([line], "caption");
  }

  finish(): ParsedDocument {
    this.closeParagraph();
    return { id: this.id, sections: this.sections, passages: this.passages };
  }

  private closeParagraph(): void {
    if (this.open.length > 0) this.addPassage(this.open, "paragraph");
    this.open = [];
  }

  private addPassage(lines: readonly SourceLine[], form: "paragraph" | "caption"): void {
    const section = this.sections.at(-1)?.id as SectionId;
    const ordinal = this.passages.filter((passage) => passage.section === section).length + 1;
    this.passages.push(passageOf(section, ordinal, form, lines));
  }
}

/** Sections without a number are numbered by their place: 2.1 is the first under the second. */
function sectionOf(
  id: DocumentId,
  heading: Heading,
  line: SourceLine,
  before: readonly Section[],
): Section {
  const parent = before.findLast((other) => other.depth > 0 && other.depth < heading.depth) ?? null;
  const siblings = before.filter(
    (other) => other.depth > 0 && other.parent === (parent?.id ?? null),
  );
  const path = `${parent ? `${parent.id}.` : `${id}/`}${siblings.length + 1}`;
  return {
    id: path as SectionId,
    level: "heading",
    depth: heading.depth,
    number: heading.number,
    title: heading.title,
    parent: parent?.id ?? null,
    page: null,
    line: line.number,
  };
}
