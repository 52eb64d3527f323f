import type { StoreApi } from "zustand/vanilla";
import type { DrawnShape, LonLat, Vertex } from "#model/drawn-shape.ts";
import type { AppState } from "#store/app-state.ts";
import type { AskState, Drawing, DrawTool } from "#store/ask-state.ts";

type WithoutId<T> = T extends DrawnShape ? Omit<T, "id"> : never;

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
  readonly renameShape: (id: number, name: string) => void;
  readonly removeShape: (id: number) => void;
  readonly askAbout: (id: number | null) => void;
}

/** The least number of points that make a shape. */
export const leastVertices: Readonly<Record<DrawTool, number>> = { line: 2, area: 3, circle: 1 };

/** The verbs of measuring and asking. */
export function askVerbs(store: Pick<StoreApi<AppState>, "getState" | "setState">): AskVerbs {
  const put = (change: (ask: AskState) => Partial<AskState>) =>
    store.setState(({ ask }) => ({ ask: { ...ask, ...change(ask) } }));
  const withDrawing = (change: (drawing: Drawing) => Drawing) =>
    put(({ drawing }) => (drawing ? { drawing: change(drawing) } : {}));
  const verbs: AskVerbs = {
    // On a phone the sheet makes room for the map, and comes back when the tool is done.
    startDrawing: (tool) => {
      put(() => ({ drawing: { tool, vertices: [] }, pointer: null }));
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
    addShape: (shape) =>
      put(({ shapes, next, asked }) => ({
        shapes: [...shapes, { ...shape, id: next }],
        next: next + 1,
        asked: shape.kind === "circle" || shape.kind === "thing" ? next : asked,
      })),
    renameShape: (id, name) =>
      put(({ shapes }) => ({
        shapes: shapes.map((shape) => (shape.id === id ? { ...shape, name } : shape)),
      })),
    removeShape: (id) =>
      put(({ shapes, asked }) => ({
        shapes: shapes.filter((shape) => shape.id !== id),
        asked: asked === id ? null : asked,
      })),
    askAbout: (asked) => put(() => ({ asked })),
  };
  return verbs;
}
