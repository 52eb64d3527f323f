import type { Geometry } from "geojson";
import type { Entity, LinkedPassage } from "#model/atlas.ts";
import type { EntityDetail, Quote } from "#model/atlas-details.ts";
import type { ParsedDocument } from "#model/document.ts";
import type { EntityCard } from "#model/entity.ts";
import type { DocumentId, EntityId } from "#model/id.ts";
import type { Problem } from "#model/problem.ts";
import { compareAreas } from "#compile/compare-areas.ts";
import { finderOf, pinQuote } from "#compile/link-text.ts";
import { namingHeadings, spokenOf } from "#compile/spoken-of.ts";
import type { Cards } from "#compile/read-cards.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import { boundsOf, joinBounds, roundedBounds } from "#space/extent.ts";
import { readPattern } from "#text/link-mentions.ts";

type Shaped<F> = F & { readonly geometry: Geometry };

/** A thing with its evidence, before the two go into files of their own. */
export interface LinkedEntity {
  readonly summary: Entity;
  readonly detail: EntityDetail;
}

/** Every entity with its quotes pinned to the text, its mentions counted, its bounds. */
export function linkEntities(
  cards: Cards,
  documents: ReadonlyMap<DocumentId, ParsedDocument>,
  passages: ReadonlyMap<DocumentId, readonly LinkedPassage[]>,
  otherWords: readonly string[],
  shapes: {
    readonly plan: readonly Shaped<PlanFeature>[];
    readonly ground: readonly Shaped<GroundFeature>[];
  },
  problems: Problem[],
): LinkedEntity[] {
  const quotesOf = pinQuotes(cards, "quotes", documents, problems);
  const definitionOf = pinQuotes(cards, "definition", documents, problems);
  const spoken = spokenOf(passages, quotesOf);
  const headings = namingHeadings(documents, finderOf(cards.entities, otherWords), spoken);
  const wholes = wholesOf(cards);
  return cards.entities.map(({ kind, card }) => {
    const bounds = [
      ...shapes.plan
        .filter(
          ({ properties: { entity, certainty } }) =>
            entity === card.id && certainty !== "candidate",
        )
        .map(({ geometry }) => boundsOf(geometry)),
      ...shapes.ground
        .filter(({ properties }) => properties.entity === card.id)
        .map(({ geometry }) => boundsOf(geometry)),
    ];
    const naming = headings.get(card.id);
    const areas = compareAreas(card, shapes.plan);
    const { id, name, short, type, category, status, box, quiet } = card;
    return {
      summary: {
        id,
        kind,
        name,
        ...(short !== undefined && { short }),
        aliases: spellingsOf(card),
        ...(type !== undefined && { type }),
        ...(category && { category }),
        ...(status && { status }),
        ...(box !== undefined && { box }),
        ...(quiet && { quiet }),
        parents: wholes.get(id) ?? [],
        mentionedIn: Object.fromEntries(
          [...(spoken.get(id) ?? [])].map(([document, all]) => [document, all.size]),
        ),
        bounds: bounds.length > 0 ? roundedBounds(joinBounds(bounds)) : null,
      },
      detail: {
        ...detailOf(card),
        ...(areas && { areas }),
        quotes: quotesOf.get(id) ?? [],
        ...(card.definition !== undefined && {
          definition: card.definition && (definitionOf.get(id) ?? []),
        }),
        ...(naming && { headings: naming }),
      },
    };
  });
}

type Documents = ReadonlyMap<DocumentId, ParsedDocument>;

/** What a card quotes, by thing; `field` tells which of its lists. Words not found are problems. */
function pinQuotes(
  cards: Cards,
  field: "quotes" | "definition",
  documents: Documents,
  problems: Problem[],
): Map<EntityId, Quote[]> {
  return new Map(
    cards.entities.map(({ file, at, card }) => [
      card.id,
      (card[field] ?? []).flatMap((quote, index) => {
        const place = `${at}.${field}.${index} (${card.id})`;
        const pinned = pinQuote(quote, place, file, documents, problems);
        return pinned ? { ...pinned, role: quote.role } : [];
      }),
    ]),
  );
}

function detailOf(card: EntityCard): Omit<EntityDetail, "quotes" | "definition" | "headings"> {
  const { confidence, members, group, placeWords, statusWords, sources } = card;
  return {
    ...(confidence && { confidence }),
    members,
    ...(group !== undefined && { group }),
    placeWords,
    statusWords,
    sources,
    ...(card.legalParent && { legalParent: card.legalParent }),
    ...(card.administeredBy && { administeredBy: card.administeredBy }),
    ...(card.location && { location: card.location }),
    ...(card.unlocated && { unlocated: card.unlocated }),
    ...(card.note && { note: card.note }),
  };
}

/** The other spellings, without the words that stand beside them. */
function spellingsOf({ name, aliases }: EntityCard): string[] {
  const bare = aliases.map((alias) => {
    const { words, from, to } = readPattern(alias);
    return words.slice(from, to);
  });
  return [...new Set(bare)].filter((alias) => alias !== name.zh);
}

/** What each thing is a part of: the parents it names, and whatever counts it as a member. */
function wholesOf(cards: Cards): Map<EntityId, EntityId[]> {
  const wholes = new Map<EntityId, Set<EntityId>>();
  const add = (part: EntityId, whole: EntityId) =>
    wholes.set(part, (wholes.get(part) ?? new Set()).add(whole));
  for (const { card } of cards.entities) {
    for (const parent of card.parents) add(card.id, parent);
    for (const { entity } of card.members) if (entity) add(entity, card.id);
  }
  return new Map([...wholes].map(([part, set]) => [part, [...set]]));
}
