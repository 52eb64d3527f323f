import type { LinkedPassage } from "#model/atlas.ts";
import type { EntityId } from "#model/id.ts";
import { useAtlas, useMessages, useVerbs } from "#panels/atlas-context.ts";
import styles from "#panels/CardPanel.module.css";

/** Characters of a passage shown on each side of what is marked. */
const reach = 34;

type PassageLinkProps = { readonly passage: LinkedPassage } & (
  | { readonly isMeant: (entity: EntityId) => boolean }
  | { readonly at: readonly [start: number, end: number] }
);

/** A passage round certain words, or the first name that is meant, which is marked; pressed, it opens in the text. */
export function PassageLink(props: PassageLinkProps) {
  const { passage } = props;
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const [start, end] =
    "at" in props
      ? props.at
      : (passage.mentions.find(([, , id]) => props.isMeant(id)) ?? ([0, 0] as const));
  const from = Math.max(0, start - reach);
  const to = Math.min(passage.text.length, end + reach);
  const section = atlas.section(passage.section);
  const place = [
    `${section?.number ?? ""} ${section?.title ?? ""}`.trim(),
    passage.page === null ? "" : messages.page(passage.page),
  ];
  return (
    <button type="button" className={styles["passage"]} onClick={() => verbs.openText(passage.id)}>
      <span lang="zh-CN">
        {from > 0 && "……"}
        {passage.text.slice(from, start)}
        <mark>{passage.text.slice(start, end)}</mark>
        {passage.text.slice(end, to)}
        {to < passage.text.length && "……"}
      </span>
      <small>{place.filter(Boolean).join(" · ")}</small>
    </button>
  );
}
