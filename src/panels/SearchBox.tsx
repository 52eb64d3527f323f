import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent as FieldKeyEvent,
  type RefObject,
} from "react";
import { IconButton } from "#ui/controls.tsx";
import { Icon } from "#ui/Icon.tsx";
import { useAppState, useMessages, useVerbs } from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { openFound, type SearchGroupId, type SearchOption } from "#panels/search-options.ts";
import { SearchResults } from "#panels/SearchResults.tsx";
import { useSearch, type SearchAnswer } from "#panels/use-search.ts";
import styles from "#panels/SearchBox.module.css";

/** What the reader did with the results of one query; another query begins anew. */
interface Steps {
  readonly query: string;
  readonly active: string | null;
  readonly unfolded: readonly SearchGroupId[];
}

const noSteps: Steps = { query: "", active: null, unfolded: [] };

/** One field over names, numbers, layers and every text; `/` leads to it from anywhere. */
export function SearchBox() {
  const verbs = useVerbs();
  const messages = useMessages();
  const query = useAppState((state) => state.query);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const [taken, setSteps] = useState(noSteps);
  const steps = taken.query === query ? taken : { ...noSteps, query };
  const answer = useSearch(query, steps.unfolded);
  const options = answer.groups.flatMap((group) => group.options);
  const active = options.find(({ id }) => id === steps.active) ?? options[0];
  const isOpen = query.trim() !== "";
  useSlash(field);

  const choose = (option: SearchOption) => {
    if (option.as === "more") {
      const next = options[options.indexOf(option) - 1]?.id ?? null;
      setSteps({ query, active: next, unfolded: [...steps.unfolded, option.group] });
      return;
    }
    openFound(option, verbs);
    verbs.search("");
    field.current?.blur();
    // The keyboard goes on in what has opened.
    if (option.as !== "layer") document.getElementById("side")?.focus();
  };
  const goTo = (option: SearchOption | undefined) => {
    if (option) setSteps({ ...steps, active: option.id });
  };
  const step = (by: 1 | -1) => {
    const at = options.findIndex(({ id }) => id === active?.id) + by;
    goTo(options[(at + options.length) % options.length]);
  };
  const stepGroup = (by: 1 | -1) => {
    const { groups } = answer;
    const at = groups.findIndex((group) => group.options.some(({ id }) => id === active?.id)) + by;
    goTo(groups[(at + groups.length) % groups.length]?.options[0]);
  };
  // Home and End are the field's own until the arrows have gone into the list.
  const isInList = steps.active !== null;
  const onKey = (event: FieldKeyEvent<HTMLInputElement>) => {
    if (isOfInputMethod(event)) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "PageDown" && isOpen) stepGroup(1);
    else if (event.key === "PageUp" && isOpen) stepGroup(-1);
    else if (event.key === "Home" && isInList) goTo(options[0]);
    else if (event.key === "End" && isInList) goTo(options.at(-1));
    else if (event.key === "Enter" && active) choose(active);
    else if (event.key === "Escape" && query !== "") verbs.search("");
    else if (event.key === "Escape") event.currentTarget.blur();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles["search"]} role="search">
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
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen && options.length > 0}
          aria-controls={list}
          aria-activedescendant={active && `${list}:${active.id}`}
          onFocus={verbs.needSearch}
          onKeyDown={onKey}
          onChange={(event) => verbs.search(event.target.value)}
        />
        {query === "" ? (
          <kbd title={messages.searchHelp} aria-hidden="true">
            /
          </kbd>
        ) : (
          <IconButton icon="close" label={messages.searchClear} onPress={() => verbs.search("")} />
        )}
      </div>
      <div className={styles["results"]} hidden={!isOpen}>
        {isOpen && <SearchStatus query={query} answer={answer} />}
        <SearchResults id={list} groups={answer.groups} active={active} onChoose={choose} />
      </div>
    </div>
  );
}

/** How many were found, for who cannot see them; for everybody, what is missing. */
function SearchStatus({ query, answer }: { query: string; answer: SearchAnswer }) {
  const messages = useMessages();
  const { count, also, isNear, isLoading, failed } = answer;
  const isNowhere = isNear && failed.length === 0;
  const nothing = count > 0 ? messages.searchNear(query) : messages.searchNothing(query);
  return (
    <>
      <p
        className={isLoading || isNowhere ? styles["nothing"] : "visually-hidden"}
        role="status"
        data-loading={isLoading}
      >
        {isLoading ? messages.searchLoading : isNowhere ? nothing : messages.searchFound(count)}
      </p>
      {also.length > 0 && <p className={styles["nothing"]}>{messages.searchAlso(also)}</p>}
      {failed.map(({ file, retry }) => (
        <FailedFile key={file} file={file} onRetry={retry} />
      ))}
    </>
  );
}

/**
 * Whether an input method takes a key: all while it composes. Safari ends a composition before the
 * key that ended it comes; 229 says that the key was for the method.
 */
function isOfInputMethod({ nativeEvent, keyCode }: FieldKeyEvent): boolean {
  return nativeEvent.isComposing || keyCode === 229;
}

/** `/` leads to the field from anywhere but where somebody types. */
function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = /^(?:INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName);
      if (event.key !== "/" || isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [field]);
}
