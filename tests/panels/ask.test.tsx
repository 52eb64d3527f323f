import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readDrawn } from "#model/drawn-code.ts";
import type { LonLat } from "#model/drawn-shape.ts";
import type { FeatureId } from "#model/id.ts";
import { longestDrawn } from "#model/view.ts";
import { zh } from "#messages/zh.ts";
import { askMessages } from "#messages/of-ask.ts";
import { findWithin, outlineOf } from "#ask/find-within.ts";
import type { Answer, Question } from "#ask/questions.ts";
import { askVerbs } from "#store/ask-verbs.ts";
import { askedShapes } from "#compile/asked-shapes.ts";
import { AskPanel } from "#panels/AskPanel.tsx";
import { tinyCompiled } from "../fixtures/tiny-atlas.ts";
import { show } from "./show.tsx";

const words = askMessages.zh;
const east = "east-zone-area" as FeatureId;
const at = (lon: number, lat: number, on: FeatureId | null = null) => ({
  at: [lon, lat] as LonLat,
  on,
});

/** The worker without a thread: it answers from the tiny atlas. */
class StillWorker extends EventTarget {
  postMessage(question: Question) {
    const shapes = askedShapes(tinyCompiled().shapes);
    const { id } = question;
    const answer: Answer =
      question.kind === "within"
        ? { id, kind: "within", found: findWithin(question.areas, shapes, question) }
        : { id, kind: "outline", outline: outlineOf(question.features, shapes) };
    this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }
  terminate() {
    return undefined;
  }
}

beforeEach(() => vi.stubGlobal("Worker", StillWorker));
afterEach(() => vi.unstubAllGlobals());

const measured = () => within(screen.getByRole("region", { name: words.measured }));

test("keys set, undo, end and cancel, and the sum is told", async () => {
  const { user, store } = show(<AskPanel />);
  const verbs = askVerbs(store);
  const drawing = () => store.getState().ask.drawing;
  const line = (...vertices: ReturnType<typeof at>[]) => {
    act(() => verbs.startDrawing("line"));
    act(() => vertices.forEach((vertex) => verbs.addVertex(vertex)));
  };
  line(at(0, 0), at(1, 0), at(2, 0));
  await user.keyboard("{Backspace}");
  expect(drawing()?.vertices).toHaveLength(2);
  await user.keyboard(" ");
  expect(store.getState().ask.middleWanted).not.toBeNull();
  await user.keyboard("{Enter}");
  expect(drawing()).toBeNull();
  expect(measured().getByText("111 公里")).toBeTruthy();

  line(at(0, 0));
  await user.keyboard("{Enter}");
  expect(drawing()).not.toBeNull();
  await user.keyboard("{Escape}");
  expect(drawing()).toBeNull();
  line(at(0, 0), at(1, 0));
  await user.keyboard("{Enter}");
  expect(measured().getByText(words.sumLines(2, "223 公里"))).toBeTruthy();
});

test("a measure is named and removed", async () => {
  const { user, store, view } = show(<AskPanel />);
  const vertices = [at(0, 0), at(1, 0)];
  act(() => askVerbs(store).addShape({ kind: "line", name: "", vertices }));
  await user.type(measured().getByLabelText(words.nameOf(1)), "道");
  await user.click(measured().getByRole("button", { name: words.remove("道") }));
  expect(view().draw).toBe("");
});

test("a measure that rests on a schematic shape says about, and why", async () => {
  const { store } = show(<AskPanel />);
  const verbs = askVerbs(store);
  verbs.startDrawing("line");
  verbs.addVertex(at(125, 44));
  verbs.addVertex(at(125.05, 44, east));
  verbs.finishDrawing();
  const why = words.aboutBecause("东区", zh.certainties.schematic, "3 公里");
  expect(await measured().findByText(why)).toBeTruthy();
  expect(measured().getByText(/^约 4 公里$/)).toBeTruthy();

  // What rests on it in part is no surer.
  verbs.startDrawing("line");
  verbs.addVertex(at(125, 44));
  verbs.addVertex(at(125, 45));
  verbs.finishDrawing();
  expect(await measured().findByText(words.sumLines(2, "约 115 公里"))).toBeTruthy();
});

test("an area is answered with what lies in it, and a click opens a thing", async () => {
  const { user, store, view } = show(<AskPanel />);
  const verbs = askVerbs(store);
  verbs.addShape({
    kind: "circle",
    name: "",
    centre: at(125.1, 44),
    radius_m: 60_000,
    about: null,
  });
  const report = within(
    await screen.findByRole("region", { name: words.report("圆 1") }, { timeout: 4000 }),
  );
  expect(report.getByText(/^重叠约 .*占其 100 %/)).toBeTruthy();
  expect(report.getByText(words.unlocated(1))).toBeTruthy();
  expect(await report.findByText(words.passageCount(2))).toBeTruthy();
  await user.click(report.getByRole("button", { name: /^东区/ }));
  expect(view().selection).toBe("east-zone");
});

test("the shape of the selected thing becomes the area, with the doubt of its outline", async () => {
  const { user, view } = show(<AskPanel />, { view: { selection: "east-zone" as never } });
  await user.click(screen.getByRole("button", { name: words.useShape }));
  expect(await screen.findByRole("region", { name: words.report("东区") })).toBeTruthy();
  expect(view().draw).toBe("T1/east-zone");
});

test("a circle of a link is answered; its radius is typed, and the last step taken back", async () => {
  const { user, view } = show(<AskPanel />, { view: { draw: "C1/7g4qo,2m6yo/60000/" } });
  const region = () => screen.findByRole("region", { name: words.report("圆 1") });
  expect(within(await region()).getByText(/^重叠约 .*占其 100 %/)).toBeTruthy();
  await user.click(measured().getByRole("button", { name: new RegExp(words.edit) }));
  const [, radius] = screen.getAllByLabelText(words.radius);
  if (!radius) throw new Error("no field");
  await user.clear(radius);
  await user.type(radius, "1");
  expect(view().draw).toBe("C1/7g4qo,2m6yo/1000/");
  expect(measured().getByText(/3.1 平方公里/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(/占其 100 %/)).toBeNull());
  await user.click(measured().getByRole("button", { name: words.undoChange }));
  expect(view().draw).toBe("C1/7g4qo,2m6yo/60000/");
});

test("a point is moved by the arrow keys, and taken out as long as enough stay", async () => {
  const { user, store, view } = show(<AskPanel />);
  const vertices = [at(125, 44), at(125.1, 44), at(125.1, 44.1), at(125, 44.1)];
  act(() => askVerbs(store).addShape({ kind: "area", name: "", vertices }));
  await user.click(measured().getByRole("button", { name: new RegExp(words.edit) }));
  const second = within(measured().getByRole("listitem", { name: words.pointOf(2) }));
  await user.click(second.getByLabelText(words.longitude));
  await user.keyboard("{ArrowUp}{Shift>}{ArrowUp}{/Shift}");
  const shapes = () => readDrawn(view().draw).shapes;
  expect(shapes()[0]).toMatchObject({ vertices: { 1: { at: [125.111, 44] } } });
  await user.click(second.getByRole("button", { name: words.removePoint(words.pointOf(2)) }));
  expect(shapes()[0]).toMatchObject({ vertices: { length: 3 } });
  expect(screen.queryByRole("button", { name: words.removePoint(words.pointOf(1)) })).toBeNull();
  await user.click(measured().getByRole("heading"));
  await user.keyboard("{Control>}z{/Control}{Control>}z{/Control}");
  expect(shapes()[0]).toMatchObject({ vertices });
});

test("a drawing too long for a link says so", () => {
  const vertices = Array.from({ length: 200 }, (_, index) => at(124 + Math.sqrt(index), 44));
  const { store } = show(<AskPanel />);
  act(() => askVerbs(store).addShape({ kind: "line", name: "", vertices }));
  const { length } = store.getState().view.draw;
  expect(screen.getByText(words.linkTooLong(length, longestDrawn))).toBeTruthy();
});

test("leaving the panel ends the tool", () => {
  const { store } = show(<AskPanel />);
  askVerbs(store).startDrawing("area");
  cleanup();
  expect(store.getState().ask.drawing).toBeNull();
});
