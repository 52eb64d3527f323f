import { useEffect, useRef } from "react";
import { useMessages } from "#panels/atlas-context.ts";
import { FoundWords } from "#panels/FoundWords.tsx";
import type { SearchGroup, SearchOption } from "#panels/search-options.ts";
import styles from "#panels/SearchBox.module.css";

interface SearchResultsProps {
  readonly id: string;
  readonly groups: readonly SearchGroup[];
  /** The row that Enter opens. */
  readonly active: SearchOption | undefined;
  readonly onChoose: (option: SearchOption) => void;
}

/** The rows that were found, in groups; the keys stay in the field, which points to the active one. */
export function SearchResults({ id, groups, active, onChoose }: SearchResultsProps) {
  const messages = useMessages();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector('[aria-selected="true"]');
    row?.scrollIntoView({ block: "nearest" });
  }, [active?.id]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={messages.searchResults}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}:${group.id}`}>
          <p id={`${id}:${group.id}`} className={styles["group"]} role="presentation">
            {messages.searchGroup(messages.searchGroups[group.id], group.count)}
          </p>
          {group.options.map((option) => (
            <button
              key={option.id}
              id={`${id}:${option.id}`}
              type="button"
              role="option"
              aria-selected={option.id === active?.id}
              tabIndex={-1}
              className={styles["result"]}
              data-result={option.as}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(option)}
            >
              <FoundWords option={option} />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
