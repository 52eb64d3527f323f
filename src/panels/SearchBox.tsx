import { useEffect, useRef, type RefObject } from "react";
import { documentOf, type DocumentId } from "#model/id.ts";
import { findEntities, findPassages, type FoundPassage } from "#atlas/search.ts";
import type { TextState } from "#store/app-state.ts";
import type { Verbs } from "#store/app-store.ts";
import { IconButton } from "#ui/controls.tsx";
import { Icon } from "#ui/Icon.tsx";
import { useAppState, useAtlas, useMessages, useVerbs, useWords } from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import styles from "#panels/SearchBox.module.css";

const mostEntities = 8;
const mostPassages = 12;

/** One field over names and the text of every document; `/` leads to it from anywhere. */
export function SearchBox() {
  const verbs = useVerbs();
  const messages = useMessages();
  const query = useAppState((state) => state.query);
  const field = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLDivElement>(null);
  useSearchKeys(search, field, verbs);
  return (
    <div ref={search} className={styles["search"]} role="search">
      <div className={styles["field"]}>
        <Icon name="search" size={1.1} />
        <input
          ref={field}
          type="text"
          inputMode="search"
          autoComplete="off"
          spellCheck={false}
          value={query}
          placeholder={messages.searchPlaceholder}
          aria-label={messages.search}
          aria-keyshortcuts="/"
          onChange={(event) => verbs.search(event.target.value)}
        />
        {query === "" ? (
          <kbd title={messages.searchHelp} aria-hidden="true">
            /
          </kbd>
        ) : (
          <IconButton icon="close" label={messages.clearFilter} onPress={() => verbs.search("")} />
        )}
      </div>
      {query.trim() !== "" && <Results query={query} />}
    </div>
  );
}

/** `/` leads to the field from anywhere; inside, arrows step through the results and Escape clears. */
function useSearchKeys(
  search: RefObject<HTMLElement | null>,
  field: RefObject<HTMLElement | null>,
  verbs: Pick<Verbs, "search">,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (search.current?.contains(target)) {
        if (event.key === "Escape") {
          verbs.search("");
          field.current?.focus();
        } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          event.preventDefault();
          moveFocus(search.current, event.key === "ArrowDown" ? 1 : -1);
        }
        return;
      }
      const isTyping = /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (event.key !== "/" || isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [search, field, verbs]);
}

/** Steps from the field through the results and back. */
function moveFocus(search: HTMLElement, step: number): void {
  const stops = [...search.querySelectorAll<HTMLElement>("input, [data-result]")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(at + step + stops.length) % stops.length]?.focus();
}

function Results({ query }: { query: string }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const words = useWords();
  const texts = useEveryText();
  const entities = findEntities(atlas, query);
  const passages = texts.flatMap((text) =>
    text?.state === "ready" ? findPassages(text.passages, query) : [],
  );
  const isLoading = texts.some((text) => text === undefined || text.state === "loading");
  const failed = atlas.core.documents.flatMap(({ id }, index) => {
    const text = texts[index];
    return text?.state === "failed" ? { id, file: text.file } : [];
  });
  const done = () => verbs.search("");
  return (
    <div className={styles["results"]}>
      {entities.length > 0 && (
        <>
          <p className={styles["group"]}>{messages.searchEntities}</p>
          <ul>
            {entities.slice(0, mostEntities).map((entity) => (
              <li key={entity.id}>
                <button
                  type="button"
                  className={styles["result"]}
                  data-result
                  onClick={() => {
                    verbs.openCard(entity.id, { fly: true });
                    done();
                  }}
                >
                  {words(entity.name)}
                  <small>
                    {messages.kinds[entity.kind]}
                    {entity.bounds ? "" : ` · ${messages.notDrawn}`}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {passages.length > 0 && (
        <>
          <p className={styles["group"]}>{messages.searchPassages}</p>
          <ul>
            {passages.slice(0, mostPassages).map((found) => (
              <li key={found.passage.id}>
                <PassageResult found={found} onDone={done} />
              </li>
            ))}
          </ul>
          {passages.length > mostPassages && (
            <p className={styles["group"]}>{messages.searchMore(passages.length - mostPassages)}</p>
          )}
        </>
      )}
      {isLoading && <p className={styles["nothing"]}>{messages.searchLoading}</p>}
      {failed.map(({ id, file }) => (
        <FailedFile key={id} file={file} onRetry={() => verbs.retryText(id)} />
      ))}
      {!isLoading && failed.length === 0 && entities.length === 0 && passages.length === 0 && (
        <p className={styles["nothing"]} role="status">
          {messages.searchNothing(query)}
        </p>
      )}
    </div>
  );
}

const around = 22;

function PassageResult({ found, onDone }: { found: FoundPassage; onDone: () => void }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const words = useWords();
  const { passage, at } = found;
  const document = atlas.document(documentOf(passage.id));
  const [start, end] = at;
  return (
    <button
      type="button"
      className={styles["result"]}
      data-result
      onClick={() => {
        verbs.openText(passage.id);
        onDone();
      }}
    >
      <span lang="zh-CN">
        {passage.text.slice(Math.max(0, start - around), start)}
        <mark>{passage.text.slice(start, end)}</mark>
        {passage.text.slice(end, end + around)}
      </span>
      <small>
        {document && words(document.short)} · {atlas.section(passage.section)?.title}
        {passage.page !== null && ` · ${messages.page(passage.page)}`}
      </small>
    </button>
  );
}

/** The text of every document, asked for when a search begins. */
function useEveryText(): (TextState | undefined)[] {
  const { core } = useAtlas();
  const verbs = useVerbs();
  useEffect(() => {
    for (const document of core.documents) verbs.needText(document.id);
  }, [core, verbs]);
  return useAppState((state) => core.documents.map(({ id }) => state.texts[id as DocumentId]));
}
