import { useCallback, useId, useRef, useState, type RefObject } from "react";
import type { Entity } from "#model/atlas.ts";
import type { Standing } from "#model/standing.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import { standingOfVoices } from "#atlas/voices.ts";
import { Button, IconButton } from "#ui/controls.tsx";
import { copyText } from "#ui/copy-text.ts";
import {
  useAppState,
  useAtlas,
  useDetails,
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { citationOfVoices } from "#panels/cite-voices.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { useModal } from "#panels/use-modal.ts";
import { useVoices, type VoiceColumn } from "#panels/use-voices.ts";
import { VoicesColumn } from "#panels/VoicesColumn.tsx";
import { stepVoices } from "#panels/step-voices.ts";
import styles from "#panels/VoicesDialog.module.css";

/** What every document says of one thing, side by side over the map, in order of date. */
export function VoicesDialog() {
  const atlas = useAtlas();
  const id = useAppState(({ view }) => view.voices);
  const entity = id ? atlas.entity(id) : undefined;
  return entity ? <Comparison entity={entity} /> : null;
}

function Comparison({ entity }: { entity: Entity }) {
  const verbs = useVerbs();
  const mine = useMessagesOf(voicesMessages);
  const columns = useVoices(entity);
  const evidence = useDetails();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const step = useCallback(
    (key: string) => dialog.current !== null && stepVoices(dialog.current, key),
    [],
  );
  useModal(dialog, verbs.closeVoices, step);
  return (
    <dialog ref={dialog} className={styles["dialog"]} aria-labelledby={title} tabIndex={-1}>
      <div className={styles["sheet"]}>
        <Head entity={entity} columns={columns} title={title} />
        {evidence.state === "failed" && (
          <FailedFile file={evidence.file} onRetry={verbs.retryDetails} />
        )}
        <JumpRow columns={columns} dialog={dialog} />
        <ol
          key={entity.id}
          className={styles["columns"]}
          style={{ gridTemplateColumns: columns.map(widthOf).join(" ") }}
        >
          {columns.map((column) => (
            <VoicesColumn key={column.document.id} column={column} entity={entity} />
          ))}
        </ol>
        <p className={styles["foot"]}>
          {mine.how([entity.name.zh, ...entity.aliases].join("、"))}
          <span className={styles["keys"]}>{mine.keys}</span>
        </p>
      </div>
    </dialog>
  );
}

/** A silent document needs less room than one that speaks. */
const widthOf = ({ said }: VoiceColumn) =>
  said && standingOfVoices(said) === "silent" ? "minmax(12rem, 0.65fr)" : "minmax(15rem, 1fr)";

function Head(props: { entity: Entity; columns: readonly VoiceColumn[]; title: string }) {
  const { entity, columns, title } = props;
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const mine = useMessagesOf(voicesMessages);
  const language = useLanguage();
  const words = useWords();
  const [copied, setCopied] = useState<"not yet" | "done" | "failed">("not yet");
  const isComplete = columns.every(({ said }) => said !== null);
  const standings = columns.map(({ said }) => said && standingOfVoices(said));
  const count = (standing: Standing) => standings.filter((one) => one === standing).length;
  const speaking = count("speaks") + count("heading");
  const passages = columns.reduce((sum, { said }) => sum + (said?.speaking ?? 0), 0);
  const wholes = entity.parents.flatMap((parent) => atlas.entity(parent) ?? []);
  const copy = () => {
    void copyText(citationOfVoices(atlas, entity, columns, language)).then(
      () => setCopied("done"),
      () => setCopied("failed"),
    );
  };
  return (
    <div className={styles["head"]}>
      <div className={styles["names"]}>
        <p className={styles["kind"]}>
          {messages.kinds[entity.kind]}
          {wholes.map((whole) => (
            <button
              key={whole.id}
              type="button"
              className={styles["whole"]}
              onClick={() => verbs.compareVoices(whole.id)}
            >
              {mine.whole}
              {messages.colon}
              {words(whole.name)}
            </button>
          ))}
        </p>
        <h2 id={title} className={styles["title"]}>
          <span>{words(entity.name)}</span>
          <span className={styles["asks"]}>{mine.heading(columns.length)}</span>
        </h2>
        <p className={styles["summary"]} aria-live="polite">
          {!isComplete && messages.loadingText}
          {isComplete && speaking === 0 && mine.allSilent}
          {isComplete &&
            speaking > 0 &&
            mine.summary(speaking, count("whole"), count("silent"), passages)}
        </p>
      </div>
      <div className={styles["actions"]}>
        {isComplete && (
          <Button icon="copy" onPress={copy}>
            <span aria-live="polite">
              {copied === "not yet"
                ? mine.copy
                : copied === "done"
                  ? mine.copied
                  : messages.notCopied}
            </span>
          </Button>
        )}
        <IconButton icon="close" label={messages.close} onPress={verbs.closeVoices} />
      </div>
    </div>
  );
}

/** On a phone the documents stand below each other: a row of them leads to each. */
function JumpRow(props: {
  columns: readonly VoiceColumn[];
  dialog: RefObject<HTMLDialogElement | null>;
}) {
  const mine = useMessagesOf(voicesMessages);
  const words = useWords();
  return (
    <nav className={styles["jump"]} aria-label={mine.jump}>
      {props.columns.map(({ document, said }) => (
        <button
          key={document.id}
          type="button"
          className={styles["jump-to"]}
          data-silent={said !== null && standingOfVoices(said) === "silent"}
          onClick={() =>
            props.dialog.current
              ?.querySelector(`[data-document="${document.id}"]`)
              ?.scrollIntoView({ block: "start" })
          }
        >
          {words(document.short)}
          <small>{said ? mine.told(standingOfVoices(said), said.speaking) : "…"}</small>
        </button>
      ))}
    </nav>
  );
}
