import { useState } from "react";
import type { DocumentSummary, Entity } from "#model/atlas.ts";
import type { Standing } from "#model/standing.ts";
import { formatDate } from "#messages/format.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import type { Heading } from "#atlas/standing.ts";
import { standingOfVoices, type DocumentVoices, type Voice } from "#atlas/voices.ts";
import { Tag } from "#ui/controls.tsx";
import {
  useAtlas,
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { placeInDocument } from "#panels/cite.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { Marked } from "#panels/Marked.tsx";
import type { VoiceColumn } from "#panels/use-voices.ts";
import styles from "#panels/VoicesColumn.module.css";

/** Passages of a document that are shown at once; the rest when asked for. */
const atOnce = 12;

/** One document of the comparison: its head, then its passages, or plainly that it is silent. */
export function VoicesColumn({ column, entity }: { column: VoiceColumn; entity: Entity }) {
  const { document, text, said } = column;
  const verbs = useVerbs();
  const messages = useMessages();
  const standing = said && standingOfVoices(said);
  return (
    <li
      className={styles["column"]}
      data-document={document.id}
      data-silent={standing === "silent"}
    >
      <ColumnHead document={document} said={said} entity={entity} />
      <div className={styles["body"]}>
        {text.state === "loading" && <p className={styles["note"]}>{messages.loadingText}</p>}
        {text.state === "failed" && (
          <FailedFile file={text.file} onRetry={() => verbs.retryText(document.id)} />
        )}
        {(standing === "silent" || standing === "whole") && (
          <Silence document={document} entity={entity} standing={standing} />
        )}
        {said?.headings.map((heading) => (
          <HeadingButton key={heading.section} heading={heading} />
        ))}
        {said && <Voices voices={said.voices} />}
      </div>
    </li>
  );
}

function ColumnHead(props: {
  document: DocumentSummary;
  said: DocumentVoices | null;
  entity: Entity;
}) {
  const { document, said, entity } = props;
  const standing = said && standingOfVoices(said);
  const messages = useMessages();
  const mine = useMessagesOf(voicesMessages);
  const language = useLanguage();
  const words = useWords();
  const { period } = document;
  return (
    <div className={styles["head"]}>
      <p className={styles["date"]}>
        <time dateTime={document.date}>{formatDate(document.date, language)}</time>
        <Tag>{messages.dateKnown[document.dateKnown]}</Tag>
        {said && standing && standing !== "silent" && (
          <span className={styles["count"]}>{mine.told(standing, said.speaking)}</span>
        )}
      </p>
      <h3 className={styles["title"]} title={words(document.title)}>
        {words(document.short)}
      </h3>
      <p className={styles["facts"]}>{words(document.issuer)}</p>
      {period && <p className={styles["facts"]}>{messages.planPeriod(period.from, period.to)}</p>}
      {said && hasOtherNames(said, entity) && (
        <p className={styles["facts"]}>
          {mine.says}
          {messages.colon}
          <span lang="zh-CN" className={styles["called"]}>
            {said.names.map(({ name, count }) => mine.times(name, count)).join(messages.comma)}
          </span>
        </p>
      )}
    </div>
  );
}

const hasOtherNames = ({ names }: DocumentVoices, { name }: Entity) =>
  names.some((used) => used.name !== name.zh);

function Silence(props: {
  document: DocumentSummary;
  entity: Entity;
  standing: Extract<Standing, "silent" | "whole">;
}) {
  const { document, entity, standing } = props;
  const atlas = useAtlas();
  const verbs = useVerbs();
  const mine = useMessagesOf(voicesMessages);
  const words = useWords();
  const wholes = entity.parents
    .flatMap((parent) => atlas.entity(parent) ?? [])
    .filter((whole) => (whole.mentionedIn[document.id] ?? 0) > 0);
  return (
    <div className={styles["silence"]}>
      <p>{mine.standings[standing]}</p>
      {wholes.length > 0 && (
        <p className={styles["but"]}>
          {mine.butWhole}
          {wholes.map((whole) => (
            <button
              key={whole.id}
              type="button"
              className={styles["whole"]}
              onClick={() => verbs.compareVoices(whole.id)}
            >
              {words(whole.name)}
              <small>{mine.count(whole.mentionedIn[document.id] ?? 0)}</small>
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function Voices({ voices }: { voices: readonly Voice[] }) {
  const mine = useMessagesOf(voicesMessages);
  const [isWhole, setWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, voices.length - atOnce);
  return (
    <>
      <ul>
        {voices.slice(0, voices.length - hidden).map((voice) => (
          <li key={voice.passage.id}>
            <VoiceButton voice={voice} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" data-step className={styles["rest"]} onClick={() => setWhole(true)}>
          {mine.rest(hidden)}
        </button>
      )}
    </>
  );
}

function HeadingButton({ heading: { section, title, mark } }: { heading: Heading }) {
  const verbs = useVerbs();
  const mine = useMessagesOf(voicesMessages);
  return (
    <button
      type="button"
      data-step
      className={styles["voice"]}
      onClick={() => verbs.readVoice(section)}
    >
      <span className={styles["words"]} lang="zh-CN">
        <Marked text={title} at={[mark]} />
      </span>
      <small className={styles["place"]}>{mine.inTitle}</small>
    </button>
  );
}

function VoiceButton({ voice }: { voice: Voice }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const mine = useMessagesOf(voicesMessages);
  const language = useLanguage();
  const { passage, stretches, opensLater, endsEarlier } = voice;
  return (
    <button
      type="button"
      data-step
      className={styles["voice"]}
      data-context={voice.isContext}
      title={mine.read}
      onClick={() => verbs.readVoice(passage.id)}
    >
      <span className={styles["words"]} lang="zh-CN">
        {opensLater && "……"}
        {stretches.map(({ text, marks }, index) => (
          <span key={text}>
            {index > 0 && "……"}
            <Marked text={text} at={marks} />
          </span>
        ))}
        {endsEarlier && "……"}
      </span>
      <small className={styles["place"]}>
        {voice.isEvidence && <span title={mine.evidenceHelp}>{mine.evidence} · </span>}
        {placeInDocument(atlas, passage, language).join(" · ")}
      </small>
    </button>
  );
}
