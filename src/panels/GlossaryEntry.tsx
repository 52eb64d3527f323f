import { glossaryMessages } from "#messages/of-glossary.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import type { Concept, QuotedPassage } from "#atlas/concepts.ts";
import { Button, Tag } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { placeOfQuote } from "#panels/cite.ts";
import styles from "#panels/GlossaryPanel.module.css";

const stateWords = {
  defined: "defined",
  partly: "partly",
  undefined: "undefined",
  "not-looked": "notLooked",
} as const satisfies Record<Concept["state"], keyof (typeof glossaryMessages)["zh"]>;

/** One slogan: its name, whether the text defines it, the words, and the ways on. */
export function GlossaryEntry({ concept }: { concept: Concept }) {
  const { entity, state, words: passages } = concept;
  const atlas = useAtlas();
  const verbs = useVerbs();
  const own = useMessagesOf(glossaryMessages);
  const voices = useMessagesOf(voicesMessages);
  const language = useLanguage();
  const words = useWords();
  const isCurrent = useAppState(({ view }) => view.selection === entity.id);
  const hasDefinition = state === "defined" || state === "partly";
  return (
    <li className={styles["concept"]} data-state={state} aria-current={isCurrent}>
      <h4 className={styles["heading"]}>
        <a
          href={`?panel=glossary&pick=${encodeURIComponent(entity.id)}`}
          className={styles["name"]}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            verbs.openCard(entity.id);
          }}
        >
          <span lang="zh-CN">{entity.name.zh}</span>
          {language === "en" && entity.name.en && (
            <span className={styles["english"]}>{words(entity.name)}</span>
          )}
        </a>
        <Tag>{own[stateWords[state]]}</Tag>
      </h4>
      {!hasDefinition && passages.length > 0 && (
        <p className={styles["only-named"]}>{own.onlyNamed}</p>
      )}
      {passages.length === 0 && <p className={styles["only-named"]}>{own.notNamed}</p>}
      {passages.map((one) => (
        <Words key={`${one.passage}:${one.quotes[0]?.start}`} passage={one} />
      ))}
      <Button icon="compare" onPress={() => verbs.compareVoices(entity.id)}>
        {voices.open(atlas.core.documents.length)}
      </Button>
    </li>
  );
}

function Words({ passage: { passage, quotes } }: { passage: QuotedPassage }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const own = useMessagesOf(glossaryMessages);
  const language = useLanguage();
  const [first] = quotes;
  if (!first) return null;
  return (
    <blockquote className={styles["quote"]}>
      <p lang="zh-CN">
        {quotes.length === 1 && first.before}
        {quotes.map(({ text }) => text).join("……")}
        {quotes.length === 1 && first.after}
      </p>
      <button
        type="button"
        className={styles["source"]}
        title={own.toText}
        onClick={() => verbs.openText(passage)}
      >
        {placeOfQuote(atlas, first, language)}
      </button>
    </blockquote>
  );
}
