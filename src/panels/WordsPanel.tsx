import { useState } from "react";
import { viewWordsMessages } from "#messages/of-view-words.ts";
import { Button } from "#ui/controls.tsx";
import { copyText } from "#ui/copy-text.ts";
import {
  useAppState,
  useAtlas,
  useDetails,
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
} from "#panels/atlas-context.ts";
import { describeView, plainWords, type LayerInView } from "#panels/describe-view.ts";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import styles from "#panels/WordsPanel.module.css";

/** The view in words: for who cannot see the map, and for the minutes of a meeting. */
export function WordsPanel() {
  const atlas = useAtlas();
  const language = useLanguage();
  const messages = useMessages();
  const said = useMessagesOf(viewWordsMessages);
  const view = useAppState((state) => state.view);
  const evidence = useDetails();
  const tallies = evidence.state === "ready" ? evidence.details.tallies : {};
  const inWords = describeView(atlas, view, language, tallies);
  return (
    <PanelFrame title={messages.panels.words} lead={said.lead}>
      <h3 className={styles["title"]}>{inWords.title}</h3>
      <p>{inWords.sentences.join(language === "en" ? " " : "")}</p>
      {inWords.layers.map((layer) => (
        <LayerWords key={layer.id} layer={layer} />
      ))}
      <p className={styles["notice"]}>{inWords.notice}</p>
      <CopyWords
        text={() => `${plainWords(inWords, messages.stop)}\n${said.link(window.location.href)}`}
      />
    </PanelFrame>
  );
}

/** So many are read at once; the rest on request. */
const shortList = 8;

function LayerWords({ layer }: { layer: LayerInView }) {
  const said = useMessagesOf(viewWordsMessages);
  const [isWhole, setWhole] = useState(false);
  const verbs = useVerbs();
  const { title, certainty, things } = layer;
  const shown = isWhole ? things : things.slice(0, shortList);
  return (
    <section className={styles["layer"]}>
      <h4>{title}</h4>
      <p>{certainty}</p>
      <ul>
        {shown.map(({ id, name, where }) => (
          <li key={id}>
            <button type="button" onClick={() => verbs.openCard(id)}>
              {name}
            </button>
            {where && <span>{where}</span>}
          </li>
        ))}
      </ul>
      {shown.length < things.length && (
        <Button icon="down" onPress={() => setWhole(true)}>
          {said.all(things.length)}
        </Button>
      )}
    </section>
  );
}

function CopyWords({ text }: { text: () => string }) {
  const said = useMessagesOf(viewWordsMessages);
  const [outcome, setOutcome] = useState<"copy" | "copied" | "notCopied">("copy");
  return (
    <Button
      icon="copy"
      primary
      onPress={() => {
        void copyText(text()).then(
          () => setOutcome("copied"),
          () => setOutcome("notCopied"),
        );
      }}
    >
      <span aria-live="polite">{said[outcome]}</span>
    </Button>
  );
}
