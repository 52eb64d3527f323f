import type { ParsedDocument, Passage, PassageForm, Section } from "#model/document.ts";
import type { DocumentId, PassageId, SectionId } from "#model/id.ts";
import { joinLines } from "#text/join-lines.ts";
import { planHeading, type Heading } from "#text/numbering.ts";
import { readPagedLines, type SourceLine } from "#text/source-line.ts";
import { splitParagraphs, type KnownParagraphs } from "#text/split-paragraphs.ts";
import { splitSentences } from "#text/split-sentences.ts";

/**
 * Parses a whole plan set in numbered parts (篇, 章, 节) and boxes (专栏), hard-wrapped from a paged
 * print. A box belongs to the chapter it stands in: it may concern more than the section before it.
 */
export function parsePlan(id: DocumentId, text: string, known?: KnownParagraphs): ParsedDocument {
  const sections: Section[] = [rootSection(id)];
  const passages: Passage[] = [];
  const open: Record<1 | 2 | 3, Section | null> = { 1: null, 2: null, 3: null };
  let pending: SourceLine[] = [];

  const close = () => {
    const section = sections.at(-1);
    if (section) passages.push(...passagesOf(section, pending, known));
    pending = [];
  };

  for (const line of readPagedLines(text)) {
    const heading = planHeading(line.text);
    if (!heading) {
      pending.push(line);
      continue;
    }
    close();
    const section = sectionOf(id, heading, line, open);
    sections.push(section);
    if (heading.depth === 1) Object.assign(open, { 1: section, 2: null, 3: null });
    if (heading.depth === 2) Object.assign(open, { 2: section, 3: null });
    if (heading.depth === 3) open[3] = section;
  }
  close();
  return { id, sections, passages };
}

/** The section for what stands before the first heading. */
export function rootSection(id: DocumentId): Section {
  const root = `${id}/0` as SectionId;
  return {
    id: root,
    level: "heading",
    depth: 0,
    number: "",
    title: "",
    parent: null,
    page: null,
    line: 1,
  };
}

function sectionOf(
  id: DocumentId,
  heading: Heading,
  line: SourceLine,
  open: Readonly<Record<1 | 2 | 3, Section | null>>,
): Section {
  const isBox = heading.level === "专栏";
  const parent = isBox
    ? (open[2] ?? open[1])
    : heading.depth > 1
      ? open[heading.depth === 2 ? 1 : 2]
      : null;
  const path = isBox
    ? `${id}/box-${heading.value}`
    : `${parent?.id ?? id}${parent ? "." : "/"}${heading.value}`;
  return {
    id: path as SectionId,
    level: heading.level,
    depth: isBox ? 3 : heading.depth,
    number: heading.number,
    title: heading.title,
    parent: parent?.id ?? null,
    page: line.page,
    line: line.number,
  };
}

/** A group heading inside a box: （二）铁路, ——新材料产业链. */
const subheading = /^(?:[（(][一二三四五六七八九十]+[)）]|——)[^，。、；：]+$/;

function passagesOf(
  section: Section,
  lines: readonly SourceLine[],
  known: KnownParagraphs | undefined,
): Passage[] {
  const isTable = lines[0]?.text.startsWith("序号") ?? false;
  const groups: [PassageForm, SourceLine[]][] = [];
  if (isTable) groups.push(["table", [...lines]]);
  let run: SourceLine[] = [];
  const closeRun = () => {
    for (const group of splitParagraphs(run, known)) groups.push(["paragraph", group]);
    run = [];
  };
  for (const line of isTable ? [] : lines) {
    if (section.level === "专栏" && subheading.test(line.text)) {
      closeRun();
      groups.push(["subheading", [line]]);
    } else run.push(line);
  }
  closeRun();
  return groups.map(([form, group], index) => passageOf(section.id, index + 1, form, group));
}

/** A passage from its lines; a table keeps its line breaks. `ordinal` counts from 1 in the section. */
export function passageOf(
  section: SectionId,
  ordinal: number,
  form: PassageForm,
  lines: readonly SourceLine[],
): Passage {
  const words = lines.map((line) => line.text);
  const text = form === "table" ? words.join("\n") : joinLines(words);
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    id: `${section}/p${ordinal}` as PassageId,
    section,
    form,
    text,
    page: first?.page ?? null,
    lines: [first?.number ?? 0, last?.number ?? 0],
    sentences: splitSentences(text),
  };
}
