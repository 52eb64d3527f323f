import type { Entity, LinkedPassage } from "#model/atlas.ts";
import type { Quote } from "#model/atlas-details.ts";
import type { Standing } from "#model/standing.ts";
import { excerptOf, type Range } from "#atlas/excerpt.ts";
import { standingOf, type Heading } from "#atlas/standing.ts";

/** A part of a passage as it is shown, with the offsets of its marks in it. */
export interface Stretch {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** A passage in which a document speaks of a thing. */
export interface Voice {
  readonly passage: LinkedPassage;
  /** What is marked first in the passage, or quoted where nothing is. */
  readonly at: Range;
  /** In order; words before, between and after them are left out. */
  readonly stretches: readonly Stretch[];
  readonly opensLater: boolean;
  readonly endsEarlier: boolean;
  /** The card rests on words of this passage. */
  readonly isEvidence: boolean;
  /** It speaks of the whole that the thing belongs to, and does not name it. */
  readonly isContext: boolean;
}

/** What one document says of a thing. */
export interface DocumentVoices {
  /** Those that the card rests on first, else in reading order. */
  readonly voices: readonly Voice[];
  /** How many passages speak of the thing itself, and not only of its whole. */
  readonly speaking: number;
  /** Where no passage speaks of it: the headings that hold one of its names. */
  readonly headings: readonly Heading[];
  /** The names that the document gives it, the most frequent first, with how often each stands there. */
  readonly names: readonly { readonly name: string; readonly count: number }[];
}

/** How a document stands to a thing, read from what it says. */
export function standingOfVoices({ speaking, headings, voices }: DocumentVoices): Standing {
  return standingOf({ speaking, headings, hasContext: voices.length > 0 });
}

/**
 * Gathers what a document says of a thing: where it names it, and the quotes that the card rests on.
 * @param headings those that name it, where no passage speaks of it
 */
export function voicesIn(
  passages: readonly LinkedPassage[],
  { id: entity }: Pick<Entity, "id">,
  quotes: readonly Quote[],
  headings: readonly Heading[],
): DocumentVoices {
  const names = new Map<string, number>();
  const voices = passages.flatMap((passage): Voice[] => {
    const named = passage.mentions
      .filter(([, , id]) => id === entity)
      .map(([start, end]): Range => [start, end]);
    for (const [start, end] of named) {
      const name = passage.text.slice(start, end);
      names.set(name, (names.get(name) ?? 0) + 1);
    }
    const quoted = quotes.filter((quote) => quote.passage === passage.id);
    return named.length + quoted.length > 0 ? [voiceOf(passage, named, quoted)] : [];
  });
  const speaking = voices.filter(({ isContext }) => !isContext).length;
  return {
    voices: [
      ...voices.filter(({ isEvidence }) => isEvidence),
      ...voices.filter(({ isEvidence }) => !isEvidence),
    ],
    speaking,
    headings,
    names: [...names]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || b.name.length - a.name.length),
  };
}

function voiceOf(passage: LinkedPassage, named: readonly Range[], quoted: readonly Quote[]): Voice {
  const telling = quoted.filter(({ role }) => role === "names");
  const isContext = named.length === 0 && telling.length === 0;
  const rangeOf = ({ start, end }: Quote): Range => [start, end];
  // A quote that tells of the thing in other words than its name is itself what is marked.
  const marks = named.length > 0 ? named : telling.map(rangeOf);
  const parts = excerptOf(passage, [...marks, ...quoted.map(rangeOf)]);
  return {
    passage,
    at: marks[0] ?? quoted.map(rangeOf)[0] ?? [0, 0],
    stretches: parts.map(([from, to]) => ({
      text: passage.text.slice(from, to),
      marks: marks
        .filter(([start, end]) => start >= from && end <= to)
        .map(([start, end]): Range => [start - from, end - from]),
    })),
    opensLater: passage.text.slice(0, parts[0]?.[0] ?? 0).trim() !== "",
    endsEarlier: passage.text.slice(parts.at(-1)?.[1]).trim() !== "",
    isEvidence: quoted.length > 0,
    isContext,
  };
}

/** The words of a voice as plain text, with dots where some are left out. */
export function wordsOf({ stretches, opensLater, endsEarlier }: Voice): string {
  const words = stretches.map(({ text }) => text.replaceAll("\n", " ")).join("……");
  return `${opensLater ? "……" : ""}${words}${endsEarlier ? "……" : ""}`;
}
