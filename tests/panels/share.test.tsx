import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { shareMessages } from "#messages/of-share.ts";
import { CardPanel } from "#panels/CardPanel.tsx";
import { readLink } from "#store/permalink.ts";
import { openingView } from "#store/app-state.ts";
import { show } from "./show.tsx";

const say = shareMessages.zh;

test("a card is shared as a link, copied and as a code, which opens it where it is, not where the sender was", async () => {
  const { user, atlas } = show(<CardPanel />, {
    view: { selection: "bridge-waterworks" as EntityId, bounds: [124.61, 43.61, 124.62, 43.62] },
  });
  const button = await screen.findByRole("button", { name: say.share });
  expect(button.getAttribute("aria-expanded")).toBe("false");
  await user.click(button);
  const field = await screen.findByRole<HTMLInputElement>("textbox", { name: say.shareLink });
  expect(await screen.findByText(say.shareCopied)).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe(field.value);
  expect(screen.getByRole("img", { name: say.qrOf("石桥水厂") })).toBeTruthy();
  const { view, unknown } = readLink(new URL(field.value).search, atlas, openingView(atlas));
  expect(unknown).toEqual([]);
  expect(view).toMatchObject({ selection: "bridge-waterworks", front: "card" });
  expect(view.layers.map(({ id }) => id)).toContain("projects");
  const [west, , east] = view.bounds;
  expect(west).toBeLessThan(125.2);
  expect(east).toBeGreaterThan(125.2);
  expect(west).toBeGreaterThan(125);
});
