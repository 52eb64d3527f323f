import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Target } from "#model/atlas.ts";
import { zh } from "#messages/zh.ts";
import { targetMessages } from "#messages/of-targets.ts";
import { ReaderPanel } from "#panels/ReaderPanel.tsx";
import { TargetsPanel } from "#panels/TargetsPanel.tsx";
import { passesFilter } from "#panels/use-targets.ts";
import * as files from "#panels/save-file.ts";
import { emptyDetails } from "../fixtures/empty-details.ts";
import { comesAtSecondAsking, show } from "./show.tsx";

const own = targetMessages.zh;
const number = {
  kind: "target",
  comparator: "=",
  unit: "座",
  document: "riverton-plan",
  year: 2025,
};
const content = {
  "seeds/targets/riverton-plan.json": [
    {
      ...number,
      id: "works",
      indicator: { zh: "水厂" },
      value: 4,
      base: 2,
      baseYear: 2020,
      quote: "推进石桥水厂",
    },
    { ...number, id: "hearts", indicator: { zh: "一心" }, value: 1, quote: "形成一心两区" },
  ],
  "seeds/targets/riverton-report.json": [
    {
      ...number,
      id: "works-told",
      document: "riverton-report",
      indicator: { zh: "供水工程" },
      value: 3,
      quote: "河城两区建设加快",
    },
  ],
  "seeds/indicators.json": [
    {
      id: "waterworks",
      name: { zh: "水厂数量" },
      targets: ["works", "works-told"],
      conflicts: ["works-differ"],
    },
  ],
  "seeds/conflicts.json": [
    {
      id: "works-differ",
      topic: { zh: "水厂几座" },
      kind: "contradiction",
      sides: [
        { document: "riverton-plan", quote: "推进石桥水厂", says: { zh: "四座" } },
        { document: "riverton-report", quote: "河城两区建设加快", says: { zh: "三座" } },
      ],
      note: { zh: "两处不同。" },
    },
  ],
};
const list = { targetFilter: { shows: "list" as const } };

test("an indicator of two documents is one chart; each mark is a link to its sentence", async () => {
  const { user, view } = show(<TargetsPanel />, { content });
  const card = within(await screen.findByRole("article", { name: "水厂数量" }));
  const chart = card.getByRole("group", { name: own.chart("水厂数量") });
  expect(within(chart).getAllByRole("link")).toHaveLength(3);
  const mark = own.point("2025 年", own.roles.target, "3 座", "报道");
  await user.click(within(chart).getByRole("link", { name: mark }));
  expect(view().reading).toBe("riverton-report/1/p1");
});

test("the chart has a table, and says where one year has different numbers", async () => {
  const { user } = show(<TargetsPanel />, { content });
  const card = within(await screen.findByRole("article", { name: "水厂数量" }));
  expect(card.getByText(/^2025 年有不同的数：4 座（规划纲要）、3 座（报道）/)).toBeTruthy();
  await user.click(card.getByText(own.table(3)));
  expect(card.getAllByRole("row")).toHaveLength(4);
  await user.click(card.getByText(own.conflict("水厂几座")));
  expect(card.getByRole("button", { name: /四座/ })).toBeTruthy();
});

test("a number in the list leads to its words, which are marked in the text", async () => {
  const parts = (
    <>
      <TargetsPanel />
      <ReaderPanel />
    </>
  );
  const { user, store, view } = show(parts, { content });
  await user.click(await screen.findByRole("button", { name: own.list(3) }));
  await user.click(screen.getByRole("button", { name: /^2 座.*4 座/ }));
  expect(view().reading).toBe("riverton-plan/box-1/p1");
  await waitFor(() =>
    expect(
      [...document.querySelectorAll("[class*=quoted]")].map((e) => e.textContent).join(""),
    ).toBe("推进石桥水厂"),
  );
  store.verbs.openText("riverton-plan/1/p1" as never);
  expect(store.getState().sought).toBeNull();
});

test("what no text states is marked as worked out, with its formula", async () => {
  const { user, store } = show(<TargetsPanel />, { content });
  store.verbs.filterTargets(list.targetFilter);
  const [row] = await screen.findAllByText(own.quote);
  if (row) await user.click(row);
  expect(screen.getByText(own.derived)).toBeTruthy();
  expect(screen.getByText(/\(4 ÷ 2\)\^\(1 ÷ 5\) − 1/)).toBeTruthy();
});

test("numbers are filtered by words, document and year; an empty list says so", async () => {
  const { user, store } = show(<TargetsPanel />, { content });
  await user.click(await screen.findByRole("button", { name: own.list(3) }));
  await user.selectOptions(screen.getByRole("combobox", { name: own.document }), "riverton-report");
  expect(screen.getByRole("button", { name: own.list(1) })).toBeTruthy();
  await user.selectOptions(screen.getByRole("combobox", { name: own.columns.year }), "2020");
  expect(screen.getByText(own.nothing)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: own.clear }));
  await user.type(screen.getByRole("searchbox"), "一心");
  expect(screen.getByRole("button", { name: own.list(1) })).toBeTruthy();
  expect(store.getState().targetFilter.words).toBe("一心");
});

test("a number passes for no year only if it has neither year nor period", () => {
  const filter = { shows: "list", words: "", document: null, year: "" } as const;
  const target = {
    ...number,
    indicator: { zh: "水厂" },
    quote: "",
    baseYear: null,
  } as unknown as Target;
  expect(passesFilter(target, filter)).toBe(false);
  expect(passesFilter({ ...target, year: null, period: "十四五" }, filter)).toBe(false);
  expect(passesFilter({ ...target, year: null }, filter)).toBe(true);
  expect(passesFilter({ ...target, baseYear: 2020 }, { ...filter, year: "2020" })).toBe(true);
});

test("what is shown can be taken along as a table with its quotes", async () => {
  const save = vi.spyOn(files, "saveFile").mockImplementation(() => undefined);
  const { user } = show(<TargetsPanel />, { content });
  await screen.findByRole("article", { name: "水厂数量" });
  await user.click(screen.getByRole("button", { name: own.download(3) }));
  const [name, file = ""] = save.mock.lastCall ?? [];
  const text = typeof file === "string" ? file : "";
  expect(name).toBe(`${own.file}.csv`);
  const lines = text.trim().split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain("works,target,水厂,水厂数量,4,,,,座,2025,,,2,2020");
  expect(lines[1]).toContain("推进石桥水厂");
});

test("a text that does not come is named, and the rest goes on", async () => {
  const details = comesAtSecondAsking("details.json", emptyDetails);
  const { user } = show(<TargetsPanel />, { content, files: { details } });
  expect((await screen.findByRole("alert")).textContent).toContain("details.json");
  await user.click(screen.getByRole("button", { name: zh.retry }));
  expect(await screen.findByRole("article", { name: "水厂" })).toBeTruthy();
});
