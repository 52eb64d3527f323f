import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { zh } from "#messages/zh.ts";
import { SearchBox } from "#panels/SearchBox.tsx";
import { show } from "./show.tsx";

const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: zh.search });
const active = () => screen.queryByRole("option", { selected: true });

test("in the list, Home and End go to its ends and the page keys from group to group", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "石桥");
  await screen.findByRole("option", { name: /变化明显/ });
  const found = screen.getAllByRole("option");
  await user.keyboard("{Home}");
  expect([active(), field().selectionStart]).toEqual([found[0], 0]);
  await user.keyboard("{ArrowDown}{End}");
  expect(active()).toBe(found.at(-1));
  await user.keyboard("{Home}");
  expect(active()).toBe(found[0]);
  await user.keyboard("{PageDown}");
  expect(active()).toBe(
    within(
      screen.getByRole("group", { name: zh.searchGroup(zh.searchGroups.projects, 1) }),
    ).getByRole("option"),
  );
  await user.keyboard("{PageUp}");
  expect(active()).toBe(found[0]);
});

test("a slip is answered by the names that come near it, and told to be one", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "时桥水厂");
  expect(await screen.findByText(zh.searchNear("时桥水厂"))).toBeTruthy();
  expect(active()?.textContent).toContain("石桥水厂");
});

test("a group with a thing of just that name comes first", async () => {
  const { user } = show(<SearchBox />, {
    content: {
      "seeds/entities/organisations.json": [
        { id: "east", name: { zh: "东" }, aliases: ["东区厂"] },
      ],
    },
  });
  await user.type(field(), "东区厂");
  expect(screen.getAllByRole("group")[0]?.getAttribute("aria-labelledby")).toContain("others");
});
