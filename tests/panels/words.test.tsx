import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { viewWordsMessages } from "#messages/of-view-words.ts";
import { describeView, plainWords } from "#panels/describe-view.ts";
import { WordsPanel } from "#panels/WordsPanel.tsx";
import { show } from "./show.tsx";

const said = viewWordsMessages.zh;

test("a view is said in words: extent, layers, and where each thing lies", () => {
  const { atlas, store } = show(null);
  const drawn = atlas.core.features.find(({ entity }) => atlas.entity(entity)?.bounds);
  const bounds = atlas.entity(drawn?.entity ?? "")?.bounds;
  if (!drawn || !bounds) throw new Error("the tiny atlas draws nothing");
  const [west, south, east, north] = bounds;
  const [dx, dy] = [0.5 + (east - west) * 4, 0.5 + (north - south) * 4];
  const sheet = (x: number, y: number) =>
    ({
      ...store.getState().view,
      layers: [{ id: drawn.layer, opacity: 0.4 }],
      bounds: [west - dx + x, south - dy + y, east + dx + x, north + dy + y],
    }) as const;
  const whereAt = (x: number, y: number) =>
    describeView(atlas, sheet(x, y), "zh").layers[0]?.things.find(({ id }) => id === drawn.entity)
      ?.where;

  expect(whereAt(0, 0)).toBe(said.middle);
  // The sheet moves south, so the thing lies north of its middle: 0.2° are 22 km.
  expect(whereAt(0, -0.2)).toBe(said.place("正北", "22 公里"));
  expect(whereAt(0.3, 0)).toContain("正西");
  const words = describeView(atlas, sheet(0, 0), "zh");
  expect(words.layers[0]?.title).toContain("40%");
  expect(plainWords(words, "。")).toContain(words.notice);
  const elsewhere = { ...sheet(0, 0), bounds: [0, 0, 1, 1] as const };
  expect(describeView(atlas, elsewhere, "zh").layers[0]?.certainty).toBe(said.noneInView);
});

test("a thing of the list opens its card, and the words follow the layers", async () => {
  const { user, view, store } = show(<WordsPanel />);
  const [first] = within(screen.getAllByRole("list")[0] as HTMLElement).getAllByRole("button");
  await user.click(first as HTMLElement);
  expect(view().selection).not.toBeNull();
  for (const { id } of view().layers) store.verbs.showLayer(id, false);
  expect(await screen.findByText(said.nothingDrawn, { exact: false })).toBeTruthy();
});
