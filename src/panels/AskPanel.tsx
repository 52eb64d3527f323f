import { useEffect, useState } from "react";
import type { DrawnShape } from "#model/drawn-shape.ts";
import type { EntityId } from "#model/id.ts";
import { askMessages } from "#messages/of-ask.ts";
import { openAsker, type Asker } from "#ask/asker.ts";
import { drawTools } from "#store/ask-state.ts";
import { askVerbs } from "#store/ask-verbs.ts";
import { areasOfThing, tellUnknown } from "#store/drawn-shapes.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useMessages,
  useMessagesOf,
  useSetting,
  useWords,
} from "#panels/atlas-context.ts";
import { AskReport } from "#panels/AskReport.tsx";
import { DrawBar } from "#panels/DrawBar.tsx";
import { DrawnShapes } from "#panels/DrawnShapes.tsx";
import { RadiusField } from "#panels/RadiusField.tsx";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import { useAskVerbs, useDrawn } from "#panels/use-drawn.ts";
import { useDrawingKeys } from "#panels/use-drawing-keys.ts";
import styles from "#panels/AskPanel.module.css";

/** Measures the map, and asks what lies in an area of it. Leaving it ends the tool and the moving of points. */
export function AskPanel() {
  const { store, atlas } = useSetting();
  const messages = useMessages();
  const words = useMessagesOf(askMessages);
  const { drawing, map } = useAppState((state) => ({ drawing: state.ask.drawing, map: state.map }));
  const { shapes, asked } = useDrawn();
  const asker = useAsker();
  useDrawingKeys(store, drawing !== null);
  useEffect(() => {
    const verbs = askVerbs(store);
    if (map === "unavailable") tellUnknown(store, atlas);
    return () => {
      verbs.cancelDrawing();
      verbs.chooseShape(null);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what the map is when the panel opens
  }, [store, atlas]);
  const shape = shapes.find(({ id }) => id === asked);
  return (
    <PanelFrame title={messages.panels.ask} lead={words.lead}>
      {map === "unavailable" && <p className={styles["wrong"]}>{words.noMap}</p>}
      <Tools />
      <OfSelected asker={asker} />
      <DrawnShapes />
      {shape && isKnown(shape) && <AskReport key={shape.id} shape={shape} asker={asker} />}
      {drawing && <DrawBar drawing={drawing} />}
    </PanelFrame>
  );
}

/** Who answers; the worker lives no longer than the panel. */
function useAsker(): Asker {
  const { files, atlas } = useSetting();
  const [asker] = useState(() => openAsker(files.address(atlas.core.shapes)));
  useEffect(() => asker.close, [asker]);
  return asker;
}

/** The areas of a thing that a link names are still to come. */
const isKnown = (shape: DrawnShape) => shape.kind !== "thing" || shape.areas.length > 0;

function Tools() {
  const verbs = useAskVerbs();
  const words = useMessagesOf(askMessages);
  const tool = useAppState((state) => state.ask.drawing?.tool ?? null);
  return (
    <section className={styles["tools"]} aria-label={words.tools}>
      <div className={styles["choice"]}>
        {drawTools.map((one) => (
          <button
            key={one}
            type="button"
            className={styles["tool"]}
            aria-pressed={tool === one}
            onClick={() => (tool === one ? verbs.cancelDrawing() : verbs.startDrawing(one))}
          >
            {words.toolNames[one]}
          </button>
        ))}
      </div>
      <Radius />
      <p className={styles["note"]} data-by="keys">
        {words.keysHint}
      </p>
      <p className={styles["note"]} data-by="touch">
        {words.touchHint}
      </p>
    </section>
  );
}

function Radius() {
  const verbs = useAskVerbs();
  const words = useMessagesOf(askMessages);
  const radius_m = useAppState((state) => state.ask.radius_m);
  return <RadiusField label={words.radius} radius_m={radius_m} onChange={verbs.setRadius} />;
}

/** The selected thing as the area, or as the centre of a circle. */
function OfSelected({ asker }: { asker: Asker }) {
  const atlas = useAtlas();
  const words = useMessagesOf(askMessages);
  const inWords = useWords();
  const verbs = useAskVerbs();
  const [failed, setFailed] = useState("");
  const { selection, radius_m } = useAppState(({ view, ask }) => ({
    selection: view.selection,
    radius_m: ask.radius_m,
  }));
  const entity = selection ? atlas.entity(selection) : undefined;
  const features = entity ? atlas.featuresOf(entity.id) : [];
  if (!entity || features.length === 0) return null;
  const hasArea = features.some(({ area_m2 }) => area_m2 !== undefined);
  const outline = async (id: EntityId, then: "circle" | "thing") => {
    const own =
      then === "thing"
        ? areasOfThing(atlas, id)
        : atlas.featuresOf(id).map((feature) => feature.id);
    setFailed("");
    try {
      const { areas, middle } = await asker.outline(own);
      const [lon = 0, lat = 0] = middle;
      if (then === "thing") {
        verbs.outlineCame(id, areas);
        verbs.addShape({ kind: "thing", name: "", entity: id, features: own, areas });
      } else {
        const centre = { at: [lon, lat] as const, on: own[0] ?? null };
        verbs.addShape({ kind: "circle", name: "", centre, radius_m, about: id });
      }
    } catch (error) {
      setFailed(words.askFailed + String(error));
    }
  };
  return (
    <section className={styles["selected"]}>
      <p>{words.selected(inWords(entity.name))}</p>
      <div className={styles["buttons"]}>
        {hasArea && (
          <Button onPress={() => void outline(entity.id, "thing")}>{words.useShape}</Button>
        )}
        <Button onPress={() => void outline(entity.id, "circle")}>{words.useCircle}</Button>
      </div>
      {failed && (
        <p role="alert" className={styles["wrong"]}>
          {failed}
        </p>
      )}
    </section>
  );
}
