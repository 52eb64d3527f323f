import type { Target } from "#model/atlas.ts";
import { documentOf, type SectionId } from "#model/id.ts";
import type { Measured } from "#atlas/figures.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { formatDate } from "#messages/format.ts";
import { useAppState, useAtlas, useLanguage, useWords } from "#panels/atlas-context.ts";
import { TargetRow } from "#panels/TargetRow.tsx";
import styles from "#panels/TargetsPanel.module.css";

interface TargetBoardProps {
  readonly targets: readonly Target[];
  readonly measured: readonly Measured[];
}

/** The numbers one by one: by document, and by part where a document has parts. */
export function TargetBoard({ targets, measured }: TargetBoardProps) {
  const atlas = useAtlas();
  const words = useWords();
  const language = useLanguage();
  const filter = useAppState((state) => state.targetFilter);
  const isFiltered = filter.words !== "" || filter.year !== null;
  const othersOf = (id: string) => measured.find(({ card }) => card?.targets.includes(id)) ?? null;
  return atlas.core.documents.map((document) => {
    const own = targets.filter((target) => target.document === document.id);
    if (own.length === 0) return null;
    const parts = byPart(own, atlas);
    return (
      <section key={document.id} aria-label={words(document.short)}>
        <h3 className={styles["title"]}>
          {words(document.short)}
          <small>
            {formatDate(document.date, language)} · {own.length}
          </small>
        </h3>
        {parts.map(({ part, rows }, index) => (
          <details
            key={`${part?.id ?? ""} ${isFiltered}`}
            className={styles["part"]}
            open={isFiltered || parts.length === 1 || index === 0}
          >
            <summary lang="zh-CN">
              <span>{part ? `${part.number} ${part.title}`.trim() : document.short.zh}</span>
              <small>{rows.length}</small>
            </summary>
            <ul>
              {rows.map((target) => (
                <li key={target.id}>
                  <TargetRow target={target} same={othersOf(target.id)} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
    );
  });
}

/** Numbers by the topmost section that they stand in, in reading order. */
function byPart(targets: readonly Target[], atlas: Atlas) {
  const groups = new Map<SectionId, Target[]>();
  for (const target of targets) {
    let at = target.section;
    for (let up = atlas.section(at)?.parent; up; up = atlas.section(at)?.parent) at = up;
    groups.set(at, [...(groups.get(at) ?? []), target]);
  }
  const order = atlas.sectionsOf(documentOf(targets[0]?.passage ?? "")).map(({ id }) => id);
  return [...groups]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, rows]) => ({ part: atlas.section(id), rows }));
}
