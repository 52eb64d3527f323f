import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LayerId } from "#model/id.ts";
import { zh } from "#messages/zh.ts";
import { LayersPanel } from "#panels/LayersPanel.tsx";
import { show } from "./show.tsx";

const familyBox = (name: string) =>
  screen.getByRole<HTMLInputElement>("checkbox", { name: zh.showFamily(name) });
const family = (name: string) => within(screen.getByRole("region", { name }));
const unfold = (name: string) => ({ name: `${name}${zh.colon}${zh.more}` });
const showing = (...ids: string[]) => ({
  view: { layers: ids.map((id) => ({ id: id as LayerId, opacity: 1 })) },
});

test("a family is mixed while only some of its layers are shown", () => {
  show(<LayersPanel />, showing("zones"));
  expect(familyBox("空间布局").indeterminate).toBe(true);
  expect(familyBox("项目").indeterminate).toBe(false);
  expect(familyBox("项目").checked).toBe(false);
});

test("a family with all of its layers shown is on and not mixed, and goes off as one", async () => {
  const { user, view } = show(<LayersPanel />, showing("zones", "railways", "towns"));
  expect(familyBox("空间布局").indeterminate).toBe(false);
  expect(familyBox("空间布局").checked).toBe(true);
  await user.click(familyBox("空间布局"));
  expect(view().layers.map(({ id }) => id)).toEqual(["towns"]);
  expect(familyBox("空间布局").checked).toBe(false);
});

test("a family that is switched on shows its layers and unfolds", async () => {
  const { user, view } = show(<LayersPanel />, showing());
  expect(family("空间布局").queryByRole("checkbox", { name: "两区" })).toBeNull();
  await user.click(familyBox("空间布局"));
  expect(view().layers.map(({ id }) => id)).toEqual(["railways", "zones"]);
  expect(family("空间布局").getByRole<HTMLInputElement>("checkbox", { name: "两区" }).checked).toBe(
    true,
  );
});

test("a layer is switched by itself, and the family follows", async () => {
  const { user, view } = show(<LayersPanel />, showing("zones"));
  await user.click(family("空间布局").getByRole("checkbox", { name: "铁路" }));
  expect(view().layers.map(({ id }) => id)).toEqual(["zones", "railways"]);
  expect(familyBox("空间布局").indeterminate).toBe(false);
});

test("the ground is folded though it is shown, and unfolds", async () => {
  const { user } = show(<LayersPanel />);
  expect(familyBox("底图").checked).toBe(true);
  expect(family("底图").queryByRole("checkbox", { name: "城镇" })).toBeNull();
  await user.click(family("底图").getByRole("button", unfold("底图")));
  expect(family("底图").getByRole("checkbox", { name: "城镇" })).toBeTruthy();
});

test("the details of a layer tell how much it holds, of what date, from where", async () => {
  const { user } = show(<LayersPanel />, showing("zones"));
  expect(screen.queryByRole("slider")).toBeNull();
  await user.click(family("底图").getByRole("button", unfold("底图")));
  await user.click(screen.getByRole("button", unfold("城镇")));
  expect(screen.getByRole("slider", { name: zh.opacityOf("城镇") })).toBeTruthy();
  const [row] = family("底图").getAllByRole("listitem");
  const facts = within(row as HTMLElement).getAllByRole("paragraph");
  expect(facts.map((one) => one.textContent)).toEqual([
    zh.layerFacts(2, "2024 年"),
    "测绘",
    `${zh.licence}${zh.colon}CC0`,
  ]);
});

test("the slider fades its layer and no other, and says how far", async () => {
  const { user, view } = show(<LayersPanel />, showing("zones", "railways"));
  await user.click(screen.getByRole("button", unfold("两区")));
  const slider = screen.getByRole<HTMLInputElement>("slider", { name: zh.opacityOf("两区") });
  expect(slider.value).toBe("1");
  fireEvent.change(slider, { target: { value: "0.35" } });
  expect(view().layers).toEqual([
    { id: "zones", opacity: 0.35 },
    { id: "railways", opacity: 1 },
  ]);
  expect(slider.getAttribute("aria-valuetext")).toBe("35%");
});

test("a layer that is not shown cannot be faded, and its slider says so", async () => {
  const { user } = show(<LayersPanel />, showing("zones"));
  await user.click(screen.getByRole("button", unfold("铁路")));
  const slider = screen.getByRole<HTMLInputElement>("slider", { name: zh.opacityOf("铁路") });
  expect(slider.disabled).toBe(true);
  await user.click(family("空间布局").getByRole("checkbox", { name: "铁路" }));
  expect(slider.disabled).toBe(false);
});

test("the members of a family's structure are listed, and the one not named says so", async () => {
  show(<LayersPanel />);
  const members = await screen.findByRole("list", { name: zh.membersOf("一心两区") });
  const rows = within(members)
    .getAllByRole("listitem")
    .map((row) => row.textContent);
  expect(rows).toEqual(["东区", `西区${zh.notNamed} · ${zh.notDrawn}`]);
});

test("candidates and evidence are switched, each explained", async () => {
  const { user, view } = show(<LayersPanel />);
  const candidates = screen.getByRole("checkbox", { name: zh.candidates });
  expect(screen.getByText(zh.candidatesHelp).id).toBe(candidates.getAttribute("aria-describedby"));
  await user.click(candidates);
  expect(view()).toMatchObject({ candidates: true, evidenceOnly: false });
  await user.click(screen.getByRole("checkbox", { name: zh.evidenceOnly }));
  expect(view()).toMatchObject({ candidates: true, evidenceOnly: true });
});

test("the panel closes", async () => {
  const { user, view } = show(<LayersPanel />, { view: { panel: "layers" } });
  await user.click(screen.getByRole("button", { name: zh.close }));
  expect(view().panel).toBeNull();
});
