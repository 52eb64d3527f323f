import { useState } from "react";
import type { OutlineSection } from "#model/document.ts";
import { sectionOf, type DocumentId, type SectionId } from "#model/id.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { Icon } from "#ui/Icon.tsx";
import { useAppState, useAtlas, useMessages, useVerbs } from "#panels/atlas-context.ts";
import styles from "#panels/DocumentsPanel.module.css";

/** The contents of a document: headings as printed, with how much under each is on the map. */
export function Outline({ document, label }: { document: DocumentId; label: string }) {
  const atlas = useAtlas();
  const roots = atlas.sectionsOf(document).filter((section) => section.parent === null);
  return (
    <nav className={styles["outline"]} aria-label={label}>
      <ul>
        {roots
          .filter((section) => section.depth > 0)
          .map((section) => (
            <Branch key={section.id} section={section} />
          ))}
      </ul>
    </nav>
  );
}

/** Whether a section is another or stands under it; a box stands under its chapter by its parent alone. */
function isWithin(atlas: Atlas, section: SectionId, whole: SectionId): boolean {
  for (let at = atlas.section(section); at; at = at.parent ? atlas.section(at.parent) : undefined) {
    if (at.id === whole) return true;
  }
  return false;
}

function Branch({ section }: { section: OutlineSection }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const reading = useAppState(({ view }) => (view.reading ? sectionOf(view.reading) : null));
  const children = atlas.childrenOf(section.id);
  const holdsReading = reading !== null && isWithin(atlas, reading, section.id);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? holdsReading;
  const title = section.title || messages.untitledSection;
  return (
    <li>
      <div className={styles["row"]}>
        <button
          type="button"
          className={styles["twist"]}
          data-leaf={children.length === 0}
          aria-expanded={isOpen}
          aria-label={`${title}${messages.colon}${isOpen ? messages.less : messages.more}`}
          onClick={() => setChosen(!isOpen)}
        >
          <Icon name="down" size={0.8} />
        </button>
        <button
          type="button"
          className={styles["heading"]}
          aria-current={reading === section.id}
          onClick={() => verbs.openText(section.id)}
        >
          <span>
            {section.number && <span className={styles["number"]}>{section.number} </span>}
            {title}
          </span>
          {section.numbers > 0 && (
            <span className={styles["numbers"]} title={messages.numbersCount(section.numbers)}>
              #{section.numbers}
              <span className="visually-hidden">{messages.numbersCount(section.numbers)}</span>
            </span>
          )}
          {section.onMap > 0 && (
            <span className={styles["count"]} title={messages.onMapCount(section.onMap)}>
              {section.onMap}
              <span className="visually-hidden">{messages.onMapCount(section.onMap)}</span>
            </span>
          )}
        </button>
      </div>
      {isOpen && children.length > 0 && (
        <ul className={styles["branch"]}>
          {children.map((child) => (
            <Branch key={child.id} section={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
