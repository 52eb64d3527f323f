import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { writeDrawn } from "#model/drawn-code.ts";
import type { DrawnShape } from "#model/drawn-shape.ts";
import type { FeatureId } from "#model/id.ts";
import { askMessages } from "#messages/of-ask.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { Asker } from "#ask/asker.ts";
import { areasOf, measure } from "#ask/drawn-geometry.ts";
import type { Found } from "#ask/find-within.ts";
import { passagesAbout, reportOf, reportParts, thingsInside } from "#ask/report.ts";
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
import { reportTable, reportText, shapeFile, type Reported } from "#panels/ask-files.ts";
import { isAbout, loosenessOf, nameOfShape, valueOfShape, whyAbout } from "#panels/ask-words.ts";
import { AskPassages, type Spoken } from "#panels/AskPassages.tsx";
import { AskPrint } from "#panels/AskPrint.tsx";
import { AskRows } from "#panels/AskRows.tsx";
import { saveFile } from "#panels/save-file.ts";
import styles from "#panels/AskPanel.module.css";

type Answered =
  | { readonly state: "asking" }
  | { readonly state: "ready"; readonly found: readonly Found[] }
  | { readonly state: "failed"; readonly reason: string };

/** What lies in a drawn area, worked out beside the page. */
export function AskReport({ shape, asker }: { shape: DrawnShape; asker: Asker }) {
  const words = useMessagesOf(askMessages);
  const messages = useMessages();
  const atlas = useAtlas();
  const candidates = useAppState((state) => state.view.candidates);
  const isMoving = useAppState(({ ask }) => ask.moving?.id === shape.id);
  const key = writeDrawn({ shapes: [{ ...shape, name: "" }], asked: null });
  const [attempt, setAttempt] = useState(0);
  const [answered, setAnswered] = useState<Answered>({ state: "asking" });
  useEffect(() => {
    if (isMoving) return;
    let isWanted = true;
    const without = candidates ? [] : candidateIds(atlas);
    asker.within(areasOf(shape), loosenessOf(atlas, shape), without).then(
      (found) => isWanted && setAnswered({ state: "ready", found }),
      (error: unknown) => isWanted && setAnswered({ state: "failed", reason: String(error) }),
    );
    return () => {
      isWanted = false;
    };
    // A new name asks nothing new.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asker, key, candidates, isMoving, attempt]);
  if (answered.state === "asking") {
    return (
      <p role="status" className={styles["note"]}>
        {words.asking}
      </p>
    );
  }
  if (answered.state === "failed") {
    return (
      <div role="alert" className={styles["wrong"]}>
        <p>
          {words.askFailed}
          {answered.reason}
        </p>
        <Button
          onPress={() => {
            setAnswered({ state: "asking" });
            setAttempt(attempt + 1);
          }}
        >
          {messages.retry}
        </Button>
      </div>
    );
  }
  return <Answer shape={shape} found={answered.found} />;
}

/** Readings that are one of several: they are asked for only while they are drawn. */
const candidateIds = (atlas: Atlas): FeatureId[] =>
  atlas.core.features.flatMap(({ id, certainty }) => (certainty === "candidate" ? id : []));

function Answer({ shape, found }: { shape: DrawnShape; found: readonly Found[] }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const words = useMessagesOf(askMessages);
  const language = useLanguage();
  const { candidates, texts } = useAppState((state) => ({
    candidates: state.view.candidates,
    texts: state.texts,
  }));
  useEffect(() => {
    for (const { id } of atlas.core.documents) verbs.needText(id);
  }, [atlas, verbs]);
  const report = reportOf(atlas, found);
  const things = thingsInside(report);
  const value = measure(shape);
  const range = { area_m2: value.as === "area" ? value.m2 : 0, isAbout: isAbout(atlas, shape) };
  const spoken = atlas.core.documents.map((document): Spoken => {
    const text = texts[document.id];
    const isReady = text?.state === "ready";
    return { document, passages: isReady ? passagesAbout(text.passages, things) : null };
  });
  const reported: Reported = {
    shape,
    range,
    report,
    candidates,
    passages: spoken.flatMap(({ document, passages }) =>
      passages ? { document, count: passages.length } : [],
    ),
  };
  return (
    <section
      className={styles["report"]}
      aria-label={words.report(nameOfShape(atlas, shape, language))}
    >
      <h3 className={styles["part-title"]}>{words.report(nameOfShape(atlas, shape, language))}</h3>
      <p>{valueOfShape(atlas, shape, language)}</p>
      {whyAbout(atlas, shape, language).map((why) => (
        <p key={why} className={styles["why"]}>
          {why}
        </p>
      ))}
      <Copies reported={reported} />
      {reportParts.map((part) => (
        <AskRows key={part} part={part} report={report} range={range} />
      ))}
      <AskPassages spoken={spoken} things={things} />
      <section>
        <h4 className={styles["row-title"]}>{words.method}</h4>
        <p className={styles["note"]}>
          {words.methodText} {candidates ? words.withCandidates : words.withoutCandidates}
        </p>
      </section>
    </section>
  );
}

/** Ways to take the report along. */
function Copies({ reported }: { reported: Reported }) {
  const atlas = useAtlas();
  const words = useMessagesOf(askMessages);
  const language = useLanguage();
  const details = useDetails();
  const known = details.state === "ready" ? details.details : null;
  const [told, setTold] = useState("");
  const [isPrinting, setPrinting] = useState(false);
  const name = nameOfShape(atlas, reported.shape, language).replaceAll(/[\\/:*?"<>|]/g, " ");
  const text = reportText(atlas, reported, language);
  useEffect(() => {
    if (!isPrinting) return;
    const done = () => setPrinting(false);
    window.addEventListener("afterprint", done);
    window.print();
    return () => window.removeEventListener("afterprint", done);
  }, [isPrinting]);
  const copy = () =>
    copyText(text).then(
      () => setTold(words.copied),
      () => setTold(words.copyFailed),
    );
  return (
    <div className={styles["buttons"]}>
      <Button icon="copy" onPress={() => void copy()}>
        {words.copy}
      </Button>
      <Button
        onPress={() =>
          saveFile(`${name}.csv`, reportTable(atlas, reported, known, language), "text/csv")
        }
      >
        {words.saveTable}
      </Button>
      <Button
        onPress={() =>
          saveFile(
            `${name}.geojson`,
            shapeFile(atlas, reported.shape, known, language),
            "application/geo+json",
          )
        }
      >
        {words.saveArea}
      </Button>
      <Button onPress={() => setPrinting(true)}>{words.print}</Button>
      <span role="status" className={styles["note"]}>
        {told}
      </span>
      {isPrinting && createPortal(<AskPrint reported={reported} />, document.body)}
    </div>
  );
}
