import type { Entity, LinkedPassage } from "#model/atlas.ts";
import type { OutlineSection } from "#model/document.ts";
import { useAtlas, useMessages, useVerbs, useWords } from "#panels/atlas-context.ts";
import styles from "#panels/SectionTables.module.css";

/** What a box of the plan lists, as a table in the order of the print. */
export function BoxTable(props: { section: OutlineSection; passages: readonly LinkedPassage[] }) {
  const messages = useMessages();
  const rows = useListedIn(props.section, props.passages);
  if (rows.length === 0) return null;
  return (
    <details className={styles["fold"]}>
      <summary>{messages.boxTable(rows.length)}</summary>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{messages.name}</th>
            <th scope="col">{messages.category}</th>
            <th scope="col">{messages.status}</th>
            <th scope="col">{messages.onMap}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entity) => (
            <BoxRow key={entity.id} entity={entity} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function BoxRow({ entity }: { entity: Entity }) {
  const verbs = useVerbs();
  const messages = useMessages();
  const words = useWords();
  return (
    <tr>
      <td>
        <button
          type="button"
          onClick={() => verbs.openCard(entity.id, { fly: true })}
          onPointerEnter={() => verbs.hover(entity.id)}
          onPointerLeave={() => verbs.hover(null)}
        >
          {words(entity.name)}
        </button>
      </td>
      <td>
        {entity.category ? messages.categories[entity.category] : messages.kinds[entity.kind]}
      </td>
      <td>{entity.status ? messages.statuses[entity.status] : "—"}</td>
      <td>{entity.bounds ? messages.yes : "—"}</td>
    </tr>
  );
}

/** The things that carry the number of a box, in the order in which its text names them. */
function useListedIn(section: OutlineSection, passages: readonly LinkedPassage[]): Entity[] {
  const { core } = useAtlas();
  const number = Number(/\/box-(\d+)$/.exec(section.id)?.[1]);
  const order = passages.flatMap(({ mentions }) => mentions.map(([, , id]) => id));
  const place = ({ id }: Entity) => (order.includes(id) ? order.indexOf(id) : order.length);
  return core.entities
    .filter(({ box, kind }) => box === number && (kind === "project" || kind === "chain"))
    .sort((a, b) => place(a) - place(b));
}
