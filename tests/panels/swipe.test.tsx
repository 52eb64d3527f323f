import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Comparison } from "#model/view.ts";
import { swipeMessages } from "#messages/of-swipe.ts";
import { useAppState, useAtlas } from "#panels/atlas-context.ts";
import { SwipeBar } from "#panels/SwipeBar.tsx";
import { SwipeDivider } from "#panels/SwipeDivider.tsx";
import { show } from "./show.tsx";

const messages = swipeMessages.zh;
const comparison = {
  before: "riverton-plan",
  after: "riverton-report",
  earlier: 0.3,
} as Comparison;

function Swipe() {
  const atlas = useAtlas();
  const compared = useAppState(({ view }) => view.comparison);
  const before = compared && atlas.document(compared.before);
  const after = compared && atlas.document(compared.after);
  if (!before || !after) return null;
  return (
    <>
      <SwipeDivider before={before} after={after} onDrag={() => undefined} />
      <SwipeBar before={before} after={after} isLaid />
    </>
  );
}

test("each side says its document and date, and is a button that shows it alone", async () => {
  const { user, view } = show(<Swipe />, { view: { comparison } });
  const before = screen.getByRole("button", { name: /规划纲要/ });
  expect(before.textContent).toBe("前 · 2021 年（推定）规划纲要");
  await user.click(before);
  expect(view().comparison?.earlier).toBe(1);
  const after = screen.getByRole("button", { name: /报道/ });
  expect(after.textContent).toBe("后 · 2025 年 10 月报道");
  await user.click(after);
  expect(view().comparison?.earlier).toBe(0);
  expect(after.getAttribute("aria-pressed")).toBe("true");
  await user.click(screen.getByRole("button", { name: messages.half }));
  expect(view().comparison?.earlier).toBe(0.5);
  await user.click(screen.getByRole("button", { name: messages.end }));
  expect(view().comparison).toBeNull();
});

test("the divider is a slider for the keys, and says how much the earlier takes", async () => {
  const { user, view } = show(<Swipe />, { view: { comparison } });
  const slider = screen.getByRole("slider", { name: messages.divider("规划纲要", "报道") });
  expect(slider.getAttribute("aria-valuetext")).toBe(messages.share(30));
  slider.focus();
  await user.keyboard("{ArrowRight}{Shift>}{ArrowLeft}{/Shift}");
  expect(view().comparison?.earlier).toBe(0.34);
  await user.keyboard("{End}{ArrowUp}");
  expect(slider.getAttribute("aria-valuenow")).toBe("100");
  await user.keyboard("{Home}");
  expect(slider.getAttribute("aria-valuenow")).toBe("0");
});
