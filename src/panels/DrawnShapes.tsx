import type { DrawnShape } from "#model/drawn-shape.ts";
import { longestDrawn } from "#model/view.ts";
import { formatDistance } from "#messages/format.ts";
import { askMessages } from "#messages/of-ask.ts";
import { isTangled, measure } from "#ask/drawn-geometry.ts";
import { Button, IconButton } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessages,
  useMessagesOf,
} from "#panels/atlas-context.ts";
import { areaWords, isAbout, nameOfShape, valueOfShape, whyAbout } from "#panels/ask-words.ts";
import { ShapeEditor } from "#panels/ShapeEditor.tsx";
import { useAskVerbs, useDrawn } from "#panels/use-drawn.ts";
import styles from "#panels/AskPanel.module.css";

/** Everything that was measured, each with its name and value, and what it comes to. */
export function DrawnShapes() {
  const words = useMessagesOf(askMessages);
  const { shapes } = useDrawn();
  const { draw, canUndo } = useAppState(({ view, ask }) => ({
    draw: view.draw,
    canUndo: ask.past.length > 0,
  }));
  const verbs = useAskVerbs();
  return (
    <section className={styles["part"]} aria-label={words.measured}>
      <h3 className={styles["part-title"]}>{words.measured}</h3>
      {shapes.length === 0 && <p className={styles["note"]}>{words.nothingYet}</p>}
      <ol className={styles["shapes"]}>
        {shapes.map((shape) => (
          <ShapeRow key={shape.id} shape={shape} />
        ))}
      </ol>
      <Sums shapes={shapes.filter((shape) => !isTangled(shape))} />
      {draw.length > longestDrawn && (
        <p role="status" className={styles["wrong"]}>
          {words.linkTooLong(draw.length, longestDrawn)}
        </p>
      )}
      {canUndo && (
        <div className={styles["buttons"]}>
          <Button icon="back" onPress={verbs.undoChange}>
            {words.undoChange}
          </Button>
        </div>
      )}
    </section>
  );
}

function ShapeRow({ shape }: { shape: DrawnShape }) {
  const atlas = useAtlas();
  const verbs = useAskVerbs();
  const words = useMessagesOf(askMessages);
  const language = useLanguage();
  const { asked } = useDrawn();
  const isAsked = asked === shape.id;
  const isChosen = useAppState((state) => state.ask.chosen === shape.id);
  const name = nameOfShape(atlas, shape, language);
  const tangled = isTangled(shape);
  const isComing = shape.kind === "thing" && shape.areas.length === 0;
  return (
    <li className={styles["shape"]} data-asked={isAsked || isChosen}>
      <span className={styles["number"]} aria-hidden="true">
        {shape.id}
      </span>
      <input
        className={styles["name"]}
        value={shape.name}
        placeholder={name}
        aria-label={words.nameOf(shape.id)}
        onChange={({ target }) => verbs.changeShape({ ...shape, name: target.value }, "name")}
      />
      <IconButton
        icon="remove"
        label={words.remove(name)}
        onPress={() => verbs.removeShape(shape.id)}
      />
      <div className={styles["value"]}>
        {tangled ? (
          <p className={styles["wrong"]}>{words.tangled}</p>
        ) : (
          <p>{isComing ? words.asking : valueOfShape(atlas, shape, language)}</p>
        )}
        {whyAbout(atlas, shape, language).map((why) => (
          <p key={why} className={styles["why"]}>
            {why}
          </p>
        ))}
        <div className={styles["row-buttons"]}>
          {shape.kind !== "line" && !tangled && !isComing && (
            <Button expanded={isAsked} onPress={() => verbs.askAbout(isAsked ? null : shape.id)}>
              {isAsked ? words.hide : words.ask}
              <span className="visually-hidden">{name}</span>
            </Button>
          )}
          {shape.kind !== "thing" && (
            <Button
              icon="edit"
              expanded={isChosen}
              onPress={() => verbs.chooseShape(isChosen ? null : shape.id)}
            >
              {isChosen ? words.editDone : words.edit}
              <span className="visually-hidden">{name}</span>
            </Button>
          )}
        </div>
        {isChosen && <ShapeEditor shape={shape} />}
      </div>
    </li>
  );
}

function Sums({ shapes }: { shapes: readonly DrawnShape[] }) {
  const atlas = useAtlas();
  const words = useMessagesOf(askMessages);
  const messages = useMessages();
  const language = useLanguage();
  const values = shapes.map(measure);
  const lines = values.flatMap((value) => (value.as === "length" ? value.m : []));
  const areas = values.flatMap((value) => (value.as === "area" ? value.m2 : []));
  const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0);
  const about = (as: "length" | "area") =>
    shapes.some((shape, at) => values[at]?.as === as && isAbout(atlas, shape)) ? words.about : "";
  return (
    <>
      {lines.length > 1 && (
        <p className={styles["sum"]}>
          {words.sumLines(
            lines.length,
            about("length") + formatDistance(sum(lines), language, messages),
          )}
        </p>
      )}
      {areas.length > 1 && (
        <p className={styles["sum"]}>
          {words.sumAreas(areas.length, about("area") + areaWords(sum(areas), language))}
        </p>
      )}
    </>
  );
}
