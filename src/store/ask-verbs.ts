import type { StoreApi } from "zustand/vanilla";
import type { DrawnShape, DrawnThing, LonLat, Vertex } from "#model/drawn-shape.ts";
import { readDrawn, writeDrawn, type Drawn } from "#model/drawn-code.ts";
import type { EntityId } from "#model/id.ts";
import type { AppState } from "#store/app-state.ts";
import type { AskState, Drawing, DrawTool } from "#store/ask-state.ts";

type WithoutId<T> = T extends DrawnShape ? Omit<T, "id"> : never;
type Store = Pick<StoreApi<AppState>, "getState" | "setState">;

/** What readers can do to measure the map and to ask it. */
export interface AskVerbs {
  readonly startDrawing: (tool: DrawTool) => void;
  readonly addVertex: (vertex: Vertex) => void;
  /** Asks the map for a point in the middle of what is seen of it. */
  readonly addMiddle: () => void;
  readonly pointAt: (at: LonLat | null) => void;
  readonly undoVertex: () => void;
  /** Keeps what is drawn if it is enough for a shape. */
  readonly finishDrawing: () => void;
  readonly cancelDrawing: () => void;
  /** Sets the radius of the next circle, in metres. */
  readonly setRadius: (radius_m: number) => void;
  /** Adds a shape to the list; a circle, and the shape of a thing, are asked about at once. */
  readonly addShape: (shape: WithoutId<DrawnShape>) => void;
  /** Puts a shape in place of the one with its number. */
  readonly changeShape: (shape: DrawnShape, what: string) => void;
  readonly removeShape: (id: number) => void;
  readonly askAbout: (id: number | null) => void;
  /** Shows the points of a shape, to be moved. */
  readonly chooseShape: (id: number | null) => void;
  /** Shows a shape as a hand moves it; nothing is changed until it is let go. */
  readonly moveShape: (shape: DrawnShape | null) => void;
  /** Takes the last change back. */
  readonly undoChange: () => void;
  readonly outlineCame: (entity: EntityId, areas: DrawnThing["areas"]) => void;
}

/** The least number of points that make a shape. */
export const leastVertices: Readonly<Record<DrawTool, number>> = { line: 2, area: 3, circle: 1 };

/** So many changes can be taken back. */
const longestPast = 100;

const made = new WeakMap<Store, AskVerbs>();

/** The verbs of measuring and asking: they come with the panel or the map, after the first screen. */
export function askVerbs(store: Store): AskVerbs {
  const verbs = made.get(store) ?? verbsOf(store);
  made.set(store, verbs);
  return verbs;
}

function verbsOf(store: Store): AskVerbs {
  const put = (change: (ask: AskState) => Partial<AskState>) =>
    store.setState(({ ask }) => ({ ask: { ...ask, ...change(ask) } }));
  const withDrawing = (change: (drawing: Drawing) => Drawing) =>
    put(({ drawing }) => (drawing ? { drawing: change(drawing) } : {}));
  const change = (what: string, edit: (drawn: Drawn) => Drawn) =>
    store.setState(({ view, ask }) => {
      const draw = writeDrawn(edit(readDrawn(view.draw)));
      if (draw === view.draw) return {};
      const isSame = what === ask.lastChange;
      const past = isSame ? ask.past : [...ask.past, view.draw].slice(-longestPast);
      return { view: { ...view, draw }, ask: { ...ask, past, lastChange: what } };
    });
  const verbs: AskVerbs = {
    // On a phone the sheet makes room for the map, and comes back when the tool is done.
    startDrawing: (tool) => {
      put(() => ({ drawing: { tool, vertices: [] }, pointer: null, chosen: null }));
      store.setState(({ sheet }) => ({ sheet: { ...sheet, height: "peek" } }));
    },
    addVertex: (vertex) => {
      withDrawing((drawing) => ({ ...drawing, vertices: [...drawing.vertices, vertex] }));
      if (store.getState().ask.drawing?.tool === "circle") verbs.finishDrawing();
    },
    addMiddle: () => put(({ drawing }) => (drawing ? { middleWanted: {} } : {})),
    pointAt: (pointer) => put(() => ({ pointer })),
    undoVertex: () =>
      withDrawing((drawing) => ({ ...drawing, vertices: drawing.vertices.slice(0, -1) })),
    finishDrawing: () => {
      const { drawing, radius_m } = store.getState().ask;
      if (!drawing || drawing.vertices.length < leastVertices[drawing.tool]) return;
      const { tool, vertices } = drawing;
      verbs.cancelDrawing();
      const [centre] = vertices;
      if (tool !== "circle") verbs.addShape({ kind: tool, name: "", vertices });
      else if (centre) {
        verbs.addShape({ kind: "circle", name: "", centre, radius_m, about: null });
      }
    },
    cancelDrawing: () => {
      if (!store.getState().ask.drawing) return;
      put(() => ({ drawing: null, pointer: null, middleWanted: null }));
      store.setState(({ sheet }) =>
        sheet.height === "peek" ? { sheet: { ...sheet, height: "half" } } : {},
      );
    },
    setRadius: (radius_m) => put(() => ({ radius_m })),
    addShape: (shape) => {
      const id = 1 + Math.max(0, ...readDrawn(store.getState().view.draw).shapes.map((s) => s.id));
      const isAsked = shape.kind === "circle" || shape.kind === "thing";
      change(`add ${id}`, ({ shapes, asked }) => ({
        shapes: [...shapes, { ...shape, id }],
        asked: isAsked ? id : asked,
      }));
    },
    changeShape: (shape, what) =>
      change(`${what} ${shape.id}`, ({ shapes, asked }) => ({
        shapes: shapes.map((one) => (one.id === shape.id ? shape : one)),
        asked,
      })),
    removeShape: (id) => {
      change(`remove ${id}`, ({ shapes, asked }) => ({
        shapes: shapes.filter((shape) => shape.id !== id),
        asked: asked === id ? null : asked,
      }));
      put(({ chosen }) => (chosen === id ? { chosen: null } : {}));
    },
    // To look at an answer changes nothing that was drawn.
    askAbout: (asked) =>
      store.setState(({ view }) => ({
        view: { ...view, draw: writeDrawn({ ...readDrawn(view.draw), asked }) },
      })),
    chooseShape: (chosen) => put(() => ({ chosen, moving: null, lastChange: null })),
    moveShape: (moving) => put(() => ({ moving })),
    undoChange: () =>
      store.setState(({ view, ask }) => {
        const draw = ask.past.at(-1);
        if (draw === undefined) return {};
        const stays = readDrawn(draw).shapes.some(({ id }) => id === ask.chosen);
        const chosen = stays ? ask.chosen : null;
        const past = ask.past.slice(0, -1);
        return { view: { ...view, draw }, ask: { ...ask, past, chosen, lastChange: null } };
      }),
    outlineCame: (entity, areas) =>
      put(({ outlines }) => ({ outlines: { ...outlines, [entity]: areas } })),
  };
  return verbs;
}
