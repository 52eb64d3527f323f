import { useRef, useState } from "react";
import { themes, type Theme } from "#model/palette.ts";
import { figureMessages } from "#messages/of-figure.ts";
import { sheetTitle, visibleLayers } from "#store/sheet.ts";
import { sheetsOf } from "#store/sheets.ts";
import type { FigureOrder } from "#output/make-figure.ts";
import { directions, paperNames, type Direction, type Paper } from "#output/paper.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAppState,
  useDetails,
  useMessages,
  useMessagesOf,
  useSetting,
} from "#panels/atlas-context.ts";
import { Choice } from "#panels/Choice.tsx";
import { DataOut } from "#panels/DataOut.tsx";
import { addressOf, figureContent } from "#panels/figure-content.ts";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import { today } from "#panels/today.ts";
import { useFailure, useMaking, usePreview } from "#panels/use-figure.ts";
import styles from "#panels/FigurePanel.module.css";

const formats = ["png", "pdf"] as const;

/** A figure of what is on screen, for print; and the data behind it. */
export function FigurePanel() {
  const all = useMessages();
  const messages = useMessagesOf(figureMessages);
  const map = useAppState((state) => state.map);
  return (
    <PanelFrame title={all.panels.figure} lead={messages.lead}>
      {map === "unavailable" ? <p role="note">{messages.noMap}</p> : <FigureForm />}
      <DataOut />
    </PanelFrame>
  );
}

function FigureForm() {
  const { atlas, deployment } = useSetting();
  const all = useMessages();
  const messages = useMessagesOf(figureMessages);
  const failure = useFailure();
  const seen = useAppState((state) => state.view);
  const [paper, setPaper] = useState<Paper>("A4");
  const [direction, setDirection] = useState<Direction>("landscape");
  const [theme, setTheme] = useState<Theme>(seen.theme);
  const [format, setFormat] = useState<(typeof formats)[number]>("png");
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const { work, make, cancel } = useMaking();
  const canvas = useRef<HTMLCanvasElement>(null);

  const view = { ...seen, theme, panel: null };
  const evidence = useDetails();
  const tallies = evidence.state === "ready" ? evidence.details.tallies : {};
  // Without what was counted the legend of a layer of numbers would be empty.
  const isCounting = visibleLayers(atlas, view).some(({ id, counts }) => counts && !tallies[id]);
  const sides = useAppState((state) => {
    const sheets = sheetsOf(state);
    return {
      before: sheets?.before.view.layers,
      after: sheets?.after.view.layers,
      areComing: state.view.comparison !== null && state.lineage?.state !== "failed",
    };
  });
  const { before, after } = sides;
  const isWaiting = isCounting || (sides.areComing && !before);
  const sheet = sheetTitle(
    atlas,
    view,
    { combined: all.combinedSheet, ground: all.groundSheet },
    view.language,
  );
  const title = ownTitle?.trim() || sheet;
  const link = addressOf(atlas, view, window.location.href);
  const orderOf = (): FigureOrder => ({
    view,
    paper,
    direction,
    ...(before &&
      after && {
        sides: {
          before: { ...view, comparison: null, layers: before },
          after: { ...view, comparison: null, layers: after },
        },
      }),
    content: figureContent(atlas, view, {
      title,
      link,
      reviewNumber: deployment.reviewNumber,
      date: today(),
      tallies,
    }),
  });
  const isBusy = work.is === "drawing" || work.is === "saving";
  const key = [link, view.draw, theme, paper, direction, title].join("\n");
  const preview = usePreview(canvas, key, isBusy || isWaiting, orderOf);
  const name = `${title.replace(/[\\/:*?"<>|\s]+/g, "-")}-${paper}.${format}`;

  return (
    <section className={styles["figure"]}>
      <figure
        className={styles["preview"]}
        data-direction={direction}
        aria-busy={preview.isDrawing}
      >
        <div role="img" aria-label={messages.previewOf(title)}>
          <canvas
            ref={canvas}
            width={direction === "landscape" ? 297 : 210}
            height={direction === "landscape" ? 210 : 297}
            className={styles["sheet"]}
          />
        </div>
        <figcaption className={styles["told"]}>
          {preview.error
            ? failure(preview.error)
            : preview.isDrawing
              ? messages.previewWait
              : messages.preview}
        </figcaption>
      </figure>
      <label className={styles["field"]}>
        <span>{messages.title}</span>
        <input
          className={styles["title"]}
          type="text"
          value={ownTitle ?? sheet}
          onChange={(event) => setOwnTitle(event.target.value)}
        />
      </label>
      <div className={styles["choices"]}>
        <Choice
          legend={messages.paper}
          options={paperNames}
          name={(one) => one}
          chosen={paper}
          onChoose={setPaper}
        />
        <Choice
          legend={messages.direction}
          options={directions}
          name={(one) => messages.directions[one]}
          chosen={direction}
          onChoose={setDirection}
        />
        <Choice
          legend={messages.theme}
          options={themes}
          name={(one) => messages.themes[one]}
          chosen={theme}
          onChoose={setTheme}
        />
        <Choice
          legend={messages.format}
          options={formats}
          name={(one) => messages.formats[one]}
          chosen={format}
          onChoose={setFormat}
        />
      </div>
      {format === "pdf" && <p className={styles["told"]}>{messages.pictureOnly}</p>}
      {isBusy ? (
        <div className={styles["work"]}>
          <progress
            aria-label={messages.progress}
            value={work.is === "drawing" ? work.share * 0.9 : 0.95}
          />
          <Button onPress={cancel}>{messages.cancel}</Button>
        </div>
      ) : (
        <div className={styles["work"]}>
          {!isWaiting && (
            <Button primary onPress={() => void make(orderOf(), format, name)}>
              {messages.make}
            </Button>
          )}
        </div>
      )}
      <p className={styles["told"]} role="status">
        {work.is === "drawing" && messages.drawing}
        {work.is === "saving" && messages.saving}
        {work.is === "done" && messages.done(work.file, work.density)}
        {work.is === "done" && work.density < 300 && ` ${messages.coarser}`}
      </p>
      {work.is === "failed" && (
        <p className={styles["wrong"]} role="alert">
          {failure(work.error)}
        </p>
      )}
    </section>
  );
}
