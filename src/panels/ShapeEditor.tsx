import type { DrawnShape, Vertex } from "#model/drawn-shape.ts";
import { askMessages } from "#messages/of-ask.ts";
import { withoutVertex, withRadius, withVertex } from "#ask/edit-shape.ts";
import { IconButton } from "#ui/controls.tsx";
import { useMessagesOf } from "#panels/atlas-context.ts";
import { NumberField } from "#panels/NumberField.tsx";
import { RadiusField } from "#panels/RadiusField.tsx";
import { useAskVerbs } from "#panels/use-drawn.ts";
import styles from "#panels/AskPanel.module.css";

/** The points of a shape and the radius of a circle as numbers, beside the handles on the map. */
export function ShapeEditor({ shape }: { shape: DrawnShape }) {
  const verbs = useAskVerbs();
  const words = useMessagesOf(askMessages);
  const vertices =
    shape.kind === "circle" ? [shape.centre] : shape.kind === "thing" ? [] : shape.vertices;
  return (
    <div className={styles["editor"]} role="group" aria-label={words.editing}>
      <p className={styles["note"]}>{words.editHints[shape.kind]}</p>
      {shape.kind === "circle" && (
        <RadiusField
          label={words.radius}
          radius_m={shape.radius_m}
          onChange={(radius_m) => verbs.changeShape(withRadius(shape, radius_m), "radius")}
        />
      )}
      {vertices.length > 0 && (
        <p className={styles["point-head"]} aria-hidden="true">
          <span>{words.longitude}</span>
          <span>{words.latitude}</span>
        </p>
      )}
      <ol className={styles["points"]}>
        {vertices.map((vertex, index) => (
          <Point key={index} shape={shape} vertex={vertex} index={index} />
        ))}
      </ol>
    </div>
  );
}

/** About a hundred metres. */
const step_deg = 0.001;

function Point(props: { shape: DrawnShape; vertex: Vertex; index: number }) {
  const { shape, vertex, index } = props;
  const verbs = useAskVerbs();
  const words = useMessagesOf(askMessages);
  const [lon, lat] = vertex.at;
  const name = shape.kind === "circle" ? words.centre : words.pointOf(index + 1);
  // A point that was typed was not set on anything of the plan.
  const put = (at: Vertex["at"]) =>
    verbs.changeShape(withVertex(shape, index, { at, on: null }), `point ${index}`);
  const fewer = withoutVertex(shape, index);
  const field = { isBare: true, digits: 5, step: step_deg, wrong: words.degreesBad } as const;
  return (
    <li className={styles["point"]} aria-label={name}>
      <NumberField
        {...field}
        label={words.longitude}
        value={lon}
        limits={[-180, 180]}
        onChange={(next) => put([next, lat])}
      />
      <NumberField
        {...field}
        label={words.latitude}
        value={lat}
        limits={[-85, 85]}
        onChange={(next) => put([lon, next])}
      />
      {fewer && (
        <IconButton
          icon="remove"
          label={words.removePoint(name)}
          onPress={() => verbs.changeShape(fewer, `without ${index}`)}
        />
      )}
    </li>
  );
}
