import * as v from "valibot";
import { atlasCardSchema, type AtlasCard } from "#model/atlas-card.ts";
import { conflictCardSchema, type ConflictCard } from "#model/conflict.ts";
import { documentCardSchema, type DocumentCard } from "#model/document.ts";
import {
  entityCardSchema,
  sourceCardSchema,
  type EntityCard,
  type EntityKind,
  type SourceCard,
} from "#model/entity.ts";
import { erratumCardSchema, type ErratumCard } from "#model/erratum.ts";
import {
  indicatorCardSchema,
  periodCardSchema,
  qualifierCardSchema,
  unitCardSchema,
  type IndicatorCard,
  type PeriodCard,
  type QualifierCard,
  type UnitCard,
} from "#model/indicator.ts";
import { documentIdSchema, layerIdSchema, type DocumentId, type LayerId } from "#model/id.ts";
import {
  familyCardSchema,
  layerCardSchema,
  type FamilyCard,
  type LayerCard,
} from "#model/layer.ts";
import {
  relationCardSchema,
  stopCardSchema,
  type RelationCard,
  type StopCard,
} from "#model/lineage.ts";
import { parseCard, type CardSchema } from "#model/parse-card.ts";
import type { Problem } from "#model/problem.ts";
import { storySchema, type Story } from "#model/story.ts";
import { synonymSchema, type Synonym } from "#model/synonym.ts";
import { targetCardSchema, type TargetCard } from "#model/target.ts";
import { pathsOf, type Content } from "#compile/content.ts";

/** A card with the file that it stands in, so that a later problem can name it. */
export interface Filed<T> {
  readonly file: string;
  /** Dotted path inside the file; "" for a file of its own. */
  readonly at: string;
  readonly card: T;
}

export interface Cards {
  readonly atlas: AtlasCard | null;
  readonly documents: readonly (Filed<DocumentCard> & { id: DocumentId; text: string })[];
  readonly entities: readonly (Filed<EntityCard> & { kind: EntityKind })[];
  readonly sources: readonly Filed<SourceCard>[];
  readonly targets: readonly Filed<TargetCard>[];
  readonly indicators: readonly Filed<IndicatorCard>[];
  readonly periods: readonly Filed<PeriodCard>[];
  readonly units: readonly Filed<UnitCard>[];
  readonly qualifiers: readonly Filed<QualifierCard>[];
  readonly synonyms: readonly Filed<Synonym>[];
  readonly conflicts: readonly Filed<ConflictCard>[];
  readonly errata: readonly Filed<ErratumCard>[];
  readonly stories: readonly Filed<Story>[];
  readonly stops: readonly Filed<StopCard>[];
  readonly relations: readonly Filed<RelationCard>[];
  readonly families: readonly Filed<FamilyCard>[];
  readonly layers: readonly (Filed<LayerCard> & {
    id: LayerId;
    isGround: boolean;
    featuresFile: string;
  })[];
}

const entityFiles: Readonly<Record<EntityKind, string>> = {
  structure: "structures",
  zone: "zones",
  corridor: "corridors",
  project: "projects",
  place: "places",
  organisation: "organisations",
  chain: "chains",
};

/** Reads every card of the content through its schema. Problems go to the list; good cards are kept. */
export function readCards(content: Content, problems: Problem[]): Cards {
  const read = <T>(schema: CardSchema<T>, file: string) =>
    readCard(content, schema, file, problems);
  const readList = <T>(schema: CardSchema<T>, file: string): Filed<T>[] => {
    const json = content.has(file) ? parseJson(content, file, problems) : [];
    if (json === undefined) return [];
    if (!Array.isArray(json)) {
      problems.push({ file, field: "", message: "invalid value: not a list", expected: "a list" });
      return [];
    }
    return json.flatMap((item: unknown, index) => {
      const at = String(index);
      const card = keep(parseCard(schema, item, file, at), problems);
      return card ? [{ file, at, card }] : [];
    });
  };

  return {
    atlas: read(atlasCardSchema, "seeds/atlas.json"),
    documents: pathsOf(content, /^seeds\/documents\/[^/]+\/document\.json$/).flatMap((file) => {
      const id = folderId(documentIdSchema, file, problems);
      const textFile = file.replace(/document\.json$/, "text.txt");
      const text = content.get(textFile);
      if (text === undefined) {
        problems.push({ file: textFile, field: "", message: "missing file", expected: "the text" });
      }
      const card = read(documentCardSchema, file);
      return id && card && text !== undefined ? [{ file, at: "", id, card, text }] : [];
    }),
    entities: (Object.keys(entityFiles) as EntityKind[]).flatMap((kind) =>
      readList(entityCardSchema, `seeds/entities/${entityFiles[kind]}.json`).map((filed) => ({
        ...filed,
        kind,
      })),
    ),
    sources: [
      "seeds/sources.json",
      ...pathsOf(content, /^geodata\/official\/(?:[^/]+\/)?sources\.json$/),
    ].flatMap((file) => readList(sourceCardSchema, file)),
    targets: pathsOf(content, /^seeds\/targets\/[^/]+\.json$/).flatMap((file) =>
      readList(targetCardSchema, file),
    ),
    indicators: readList(indicatorCardSchema, "seeds/indicators.json"),
    periods: readList(periodCardSchema, "seeds/periods.json"),
    units: readList(unitCardSchema, "seeds/units.json"),
    qualifiers: readList(qualifierCardSchema, "seeds/qualifiers.json"),
    synonyms: readList(synonymSchema, "seeds/synonyms.json"),
    conflicts: readList(conflictCardSchema, "seeds/conflicts.json"),
    errata: readList(erratumCardSchema, "seeds/errata.json"),
    stories: pathsOf(content, /^seeds\/stories\/[^/]+\.json$/).flatMap((file) => {
      const card = read(storySchema, file);
      return card ? [{ file, at: "", card }] : [];
    }),
    stops: readList(stopCardSchema, "seeds/lineage/stops.json"),
    relations: readList(relationCardSchema, "seeds/lineage/relations.json"),
    families: readList(familyCardSchema, "geodata/families.json"),
    layers: pathsOf(content, /^geodata\/(?:base|plan)\/[^/]+\/layer\.json$/).flatMap((file) => {
      const id = folderId(layerIdSchema, file, problems);
      const card = read(layerCardSchema, file);
      const shared = file.replace(/layer\.json$/, "features.topojson");
      const featuresFile = content.has(shared) ? shared : shared.replace("topojson", "geojson");
      const isGround = file.startsWith("geodata/base/");
      return id && card ? [{ file, at: "", id, card, featuresFile, isGround }] : [];
    }),
  };
}

/** The card that a file is, or null with a problem for each fault of it. */
export function readCard<T>(
  content: Content,
  schema: CardSchema<T>,
  file: string,
  problems: Problem[],
): T | null {
  const json = parseJson(content, file, problems);
  if (json === undefined) return null;
  return keep(parseCard(schema, json, file), problems);
}

/** The JSON of a file, or undefined with a problem that says where it breaks. */
export function parseJson(content: Content, file: string, problems: Problem[]): unknown {
  const text = content.get(file);
  if (text === undefined) {
    problems.push({ file, field: "", message: "missing file" });
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    problems.push({ file, field: "", message: `unreadable JSON: ${(error as Error).message}` });
    return undefined;
  }
}

function keep<T>(parsed: ReturnType<typeof parseCard<T>>, problems: Problem[]): T | null {
  if (parsed.ok) return parsed.value;
  problems.push(...parsed.problems);
  return null;
}

/** The id that a folder's name is. */
export function folderId<T extends string>(
  schema: v.GenericSchema<unknown, T>,
  file: string,
  problems: Problem[],
): T | null {
  const name = file.split("/").at(-2) ?? "";
  const result = v.safeParse(schema, name);
  if (result.success) return result.output;
  problems.push({
    file,
    field: "",
    message: `invalid folder name: ${name}`,
    expected: result.issues[0].message,
  });
  return null;
}
