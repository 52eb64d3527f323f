import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { zh } from "#messages/zh.ts";
import { ChecksPanel } from "#panels/ChecksPanel.tsx";
import { tiny } from "../fixtures/tiny-content.ts";
import { show } from "./show.tsx";

const [waterworks, renewal] = tiny["seeds/entities/projects.json"];
const [east] = tiny["seeds/entities/zones.json"];
const content = {
  "seeds/entities/projects.json": [{ ...waterworks, placeWords: ["东区"] }, renewal],
  "seeds/entities/zones.json": [{ ...east, publishedAreas: [{ km2: 80, sources: ["survey"] }] }],
  "seeds/conflicts.json": [
    {
      id: "bridge-role",
      topic: { zh: "石桥镇的角色" },
      kind: "different-scope",
      sides: [
        { document: "riverton-plan", quote: "以石桥镇为拓展区", says: { zh: "拓展区" } },
        { document: "riverton-report", quote: "石桥镇变化明显", says: { zh: "变化明显" } },
      ],
      note: { zh: "两处说的不是一回事。" },
      entities: ["stonebridge"],
    },
  ],
};

test("every difference stands in one list, with its number", async () => {
  show(<ChecksPanel />, { content });
  expect(await screen.findByRole("heading", { name: zh.textAgainstText(1) })).toBeTruthy();
  expect(screen.getByRole("heading", { name: zh.drawingAgainstText(1) })).toBeTruthy();
  expect(screen.getByRole("heading", { name: zh.drawingAgainstDrawing(1) })).toBeTruthy();
});

test("a difference between documents unfolds to both sides, which lead to their words", async () => {
  const { user, view } = show(<ChecksPanel />, { content });
  await user.click(await screen.findByText("石桥镇的角色"));
  await user.click(screen.getByRole("button", { name: /石桥镇变化明显/ }));
  expect(view().reading).toBe("riverton-report/1/p1");
});

test("differences can be had by kind", async () => {
  const other = { ...content["seeds/conflicts.json"][0], id: "other", topic: { zh: "另一处" } };
  const rows = [...content["seeds/conflicts.json"], { ...other, kind: "contradiction" }];
  const { user } = show(<ChecksPanel />, { content: { ...content, "seeds/conflicts.json": rows } });
  await user.click(
    await screen.findByRole("button", { name: zh.conflictKinds["different-scope"] }),
  );
  expect(screen.getByText("石桥镇的角色")).toBeTruthy();
  expect(screen.queryByText("另一处")).toBeNull();
});

test("a name in the list opens its card and flies there", async () => {
  const { user, store, view } = show(<ChecksPanel />, { content });
  const name = await screen.findByRole("button", { name: "东区" });
  expect(within(name.parentElement ?? name).getByText(/公布面积/)).toBeTruthy();
  await user.click(name);
  expect(view().selection).toBe("east-zone");
  expect(store.getState().flight?.atOnce).toBe(false);
});
