import type { LngLat, Map as MapLibreMap } from "maplibre-gl";
import { inLanguage } from "#model/bilingual.ts";
import type { EntityId } from "#model/id.ts";
import { walkMessages } from "#messages/of-walk.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AppStore } from "#store/app-store.ts";
import { featuresInView } from "#map/features-in-view.ts";
import { nearestFeature, nextFeature, type Direction } from "#map/next-feature.ts";
import styles from "#map/walk-features.module.css";

/** By where the key is, not by its letter: a keyboard of any layout has these four as arrows. */
const directions: Readonly<Record<string, Direction>> = {
  KeyA: "left",
  KeyW: "up",
  KeyD: "right",
  KeyS: "down",
};

/**
 * Lets the keyboard go from thing to thing on the map, say its name and open its card. Loaded when the
 * map first has the focus.
 */
export function walkFeatures(map: MapLibreMap, atlas: Atlas, store: AppStore): void {
  const { verbs } = store;
  const canvas = map.getCanvas();
  const ring = canvas.ownerDocument.createElement("div");
  const hint = canvas.ownerDocument.createElement("p");
  const voice = canvas.ownerDocument.createElement("p");
  ring.className = styles["ring"] ?? "";
  ring.hidden = true;
  hint.className = styles["hint"] ?? "";
  // The canvas says the same to those who do not see the hint.
  hint.ariaHidden = "true";
  voice.className = "visually-hidden";
  voice.role = "status";
  map.getContainer().append(ring, hint, voice);

  let at: { readonly entity: EntityId; readonly lngLat: LngLat } | null = null;
  const say = () => walkMessages[store.getState().view.language];
  const place = () => {
    ring.hidden = at === null;
    if (!at) return;
    const { x, y } = map.project(at.lngLat);
    ring.style.translate = `${x}px ${y}px`;
  };
  const leave = () => {
    if (at && store.getState().hovered === at.entity) verbs.hover(null);
    at = null;
    place();
  };
  const showHint = () => {
    const { insets, show, ask } = store.getState();
    hint.hidden = !canvas.matches(":focus-visible") || show !== null || ask.drawing !== null;
    hint.textContent = say().hint;
    hint.style.left = `${insets.left}px`;
    hint.style.right = `${insets.right}px`;
    hint.style.bottom = `${insets.bottom}px`;
  };
  const step = (direction: Direction) => {
    const { insets, view } = store.getState();
    const all = featuresInView(map, insets);
    const { clientWidth, clientHeight } = canvas;
    const middle = {
      x: (insets.left + clientWidth - insets.right) / 2,
      y: (insets.top + clientHeight - insets.bottom) / 2,
    };
    const others = all.filter(({ entity }) => entity !== at?.entity);
    const next = at
      ? nextFeature(others, map.project(at.lngLat), direction)
      : nearestFeature(all, middle);
    if (!next) {
      voice.textContent = all.length > 0 ? say().noMore : say().nothing;
      return;
    }
    at = { entity: next.entity, lngLat: map.unproject([next.x, next.y]) };
    place();
    verbs.hover(next.entity);
    const entity = atlas.entity(next.entity);
    voice.textContent = entity ? say().at(inLanguage(entity.name, view.language)) : "";
  };
  canvas.addEventListener("keydown", (event) => {
    const { show, ask } = store.getState();
    if (event.ctrlKey || event.altKey || event.metaKey || show || ask.drawing) return;
    const direction = directions[event.code];
    if (direction) step(direction);
    else if (event.key === "Enter" && at) verbs.openCard(at.entity);
    else if (event.key === "Escape" && at) {
      leave();
      voice.textContent = say().left;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  canvas.addEventListener("focus", showHint);
  canvas.addEventListener("blur", () => {
    hint.hidden = true;
    leave();
  });
  map.on("move", place);
  showHint();
}
