import type { Story } from "#model/story.ts";

/** What two windows made of the same stories, put together. */
export interface Merged {
  readonly stories: readonly Story[];
  /** Ids of stories that both windows changed: the other's version stands behind as a story of its own. */
  readonly parted: readonly string[];
}

/**
 * Puts two versions of the reader's stories together, given what both came from, so that no work is lost:
 * of a story that one window changed, that version; of one that both changed, both; what one removed and
 * the other changed stays.
 */
export function mergeStories(
  base: readonly Story[],
  ours: readonly Story[],
  theirs: readonly Story[],
  isSame: (a: Story, b: Story) => boolean,
): Merged {
  const alike = (a?: Story, b?: Story) => (a && b ? isSame(a, b) : a === b);
  const of = (stories: readonly Story[], id: string) => stories.find((story) => story.id === id);
  const ids = new Set([...ours, ...theirs].map(({ id }) => id));
  const taken = new Set(ids);
  const parted: string[] = [];
  const copies: Story[] = [];
  const stories = [...ids].flatMap((id) => {
    const [before, our, their] = [of(base, id), of(ours, id), of(theirs, id)];
    if (alike(our, their) || alike(their, before)) return our ?? [];
    if (alike(our, before)) return their ?? [];
    if (our && their) {
      const copy = { ...their, id: freeId(id, taken) };
      taken.add(copy.id);
      copies.push(copy);
      parted.push(id);
    }
    return our ?? their ?? [];
  });
  return { stories: [...stories, ...copies], parted };
}

/** An id that is not taken: the one wanted, else the next number behind its stem. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted.replace(/-\d+$/, "");
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  return id;
}
