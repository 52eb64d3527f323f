import * as v from "valibot";
import { conflictKinds } from "#model/conflict.ts";
import { levels } from "#model/document.ts";
import { entityKinds, projectCategories } from "#model/entity.ts";
import { erratumKinds } from "#model/erratum.ts";
import { about, text } from "#model/open-data-terms.ts";
import { relation, stop, story } from "#model/open-data-told.ts";
import { statuses } from "#model/status.ts";

const number = v.union([v.number(), v.strictObject({ from: v.number(), to: v.number() })]);

const document = v.strictObject({
  id: text,
  seed: about(text, "First three digits of the name of the source file."),
  title: text,
  titleEn: v.nullable(text),
  issuer: text,
  date: about(text, "YYYY, YYYY-MM or YYYY-MM-DD, as exactly as it is known."),
  dateKnown: v.picklist(["stated", "inferred"]),
  dateBasis: text,
  period: v.nullable(v.strictObject({ from: v.number(), to: v.number() })),
  sections: v.array(
    v.strictObject({
      id: text,
      level: v.picklist(levels),
      number: about(text, "As printed: 第三节, 专栏 5; empty where there is none."),
      title: text,
      parent: v.nullable(text),
      page: v.nullable(v.number()),
      line: about(v.number(), "Line of the source file, from 1."),
    }),
  ),
});

const passage = v.strictObject({
  id: text,
  document: text,
  section: text,
  text: about(text, "Joined across line breaks; stray page numbers out of the words."),
  page: v.nullable(v.number()),
  line: about(v.number(), "First line in the source file, from 1."),
});

const entity = v.strictObject({
  id: text,
  kind: v.picklist(entityKinds),
  type: v.nullable(text),
  name: text,
  nameEn: v.nullable(text),
  aliases: about(v.array(text), "Other spellings in the texts."),
  parents: about(v.array(text), "Entities that it is a part of."),
  legalParent: about(v.nullable(text), "Where law and administration differ: the one in law."),
  administeredBy: about(v.nullable(text), "Where law and administration differ: who administers."),
  members: v.array(
    v.strictObject({
      name: text,
      entity: v.nullable(text),
      named: about(v.boolean(), "False where the text counts a member and does not name it."),
    }),
  ),
  status: v.nullable(v.picklist(statuses)),
  statusWords: v.array(text),
  category: v.nullable(v.picklist(projectCategories)),
  box: about(v.nullable(v.number()), "Number of the 专栏 that lists it."),
  group: about(v.nullable(text), "Heading of the group in the box, as printed."),
  placeWords: about(v.array(text), "Geographic names in its name or said of it, as printed."),
  drawn: about(v.boolean(), "Whether a shape of it is on the map."),
  unlocated: about(v.nullable(text), "Why it is not on the map, where that is known."),
  quotes: v.array(
    v.strictObject({
      document: text,
      section: text,
      passage: text,
      page: v.nullable(v.number()),
      text,
      role: v.picklist(["names", "context"]),
    }),
  ),
  sources: v.array(text),
});

const mention = v.strictObject({
  entity: text,
  passage: text,
  start: about(v.number(), "Offset into the passage, in UTF-16 units; inclusive."),
  end: about(v.number(), "Offset into the passage, in UTF-16 units; exclusive."),
});

const target = v.strictObject({
  id: text,
  indicator: text,
  indicatorEn: v.nullable(text),
  value: about(v.nullable(number), "Null where the text gives words in place of a number."),
  words: v.nullable(text),
  comparator: about(text, "The qualifying words as printed; = where there are none."),
  unit: about(text, "As printed, with its multiple: 亿元, 万人."),
  year: v.nullable(v.number()),
  period: about(v.nullable(text), "The period that the text gives in place of a year: 十四五."),
  measure: about(v.nullable(text), "年均增长 or 累计, where the number is not a state at the end."),
  base: v.nullable(number),
  baseYear: v.nullable(v.number()),
  binding: v.nullable(v.picklist(["约束性", "预期性"])),
  document: text,
  section: text,
  passage: text,
  page: v.nullable(v.number()),
  quote: text,
});

const conflict = v.strictObject({
  id: text,
  topic: text,
  topicEn: v.nullable(text),
  kind: v.picklist(conflictKinds),
  sides: v.array(
    v.strictObject({
      document: text,
      section: text,
      passage: text,
      page: v.nullable(v.number()),
      quote: text,
      says: text,
    }),
  ),
  note: text,
  noteEn: v.nullable(text),
  entities: v.array(text),
});

const erratum = v.strictObject({
  id: text,
  document: text,
  section: v.nullable(text),
  passage: v.nullable(text),
  page: v.nullable(v.number()),
  lines: v.nullable(v.strictTuple([v.number(), v.number()])),
  kind: v.picklist(erratumKinds),
  original: text,
  reading: v.nullable(text),
  why: text,
});

const coverage = v.strictObject({
  section: text,
  document: text,
  sentences: v.number(),
  spatial: about(v.number(), "Sentences that name a place, zone, corridor, structure or project."),
  linked: about(v.number(), "Of those, sentences that name at least one thing on the map."),
  notSpatial: v.number(),
  placeUnknown: v.number(),
  notYetDrawn: v.number(),
});

/** What each file of the open data holds: a list of these. */
export const openDataSchemas = {
  documents: v.array(document),
  passages: v.array(passage),
  entities: v.array(entity),
  mentions: v.array(mention),
  targets: v.array(target),
  facts: v.array(target),
  conflicts: v.array(conflict),
  errata: v.array(erratum),
  coverage: v.array(coverage),
  stops: v.array(stop),
  relations: v.array(relation),
  stories: v.array(story),
} as const;

export type OpenDataName = keyof typeof openDataSchemas;
export type OpenData = {
  readonly [Name in OpenDataName]: v.InferOutput<(typeof openDataSchemas)[Name]>;
};
