import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import { zh } from "#messages/zh.ts";
import { useAppState } from "#panels/atlas-context.ts";
import { CardPanel } from "#panels/CardPanel.tsx";
import { VoicesDialog } from "#panels/VoicesDialog.tsx";
import { comesAtSecondAsking, show } from "./show.tsx";

const mine = voicesMessages.zh;
const of = (id: string) => ({ view: { voices: id as EntityId } });

/** The card with the comparison over it, as the page has them. */
function Page() {
  const isOpen = useAppState(({ view }) => view.voices !== null);
  return (
    <>
      <main id="side" tabIndex={-1} aria-label="side">
        <CardPanel />
      </main>
      {isOpen && <VoicesDialog />}
    </>
  );
}

/** The column of a document, once it is on screen. */
function column(id: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-document="${id}"]`);
    if (!found) throw new Error(`no column yet: ${id}`);
    return found;
  });
}

test("every document stands in its column by date, with the words of the thing marked", async () => {
  show(<VoicesDialog />, of("stonebridge"));
  await screen.findByText(mine.summary(2, 0, 0, 2));
  const titles = [...document.querySelectorAll("h3")].map((one) => one.textContent);
  expect(titles).toEqual(["规划纲要", "报道"]);
  const plan = await column("riverton-plan");
  expect(within(plan).getByText("石桥镇").tagName).toBe("MARK");
  expect(plan.querySelector("button")?.textContent).toContain(
    "以东区为核心区，以石桥镇为拓展区，联动河城站。",
  );
  expect(within(plan).getByText(zh.planPeriod(2021, 2025))).toBeTruthy();
});

test("a document that says nothing is shown as silent", async () => {
  show(<VoicesDialog />, of("east-zone"));
  await screen.findByText(mine.summary(1, 0, 1, 1));
  expect(within(await column("riverton-report")).getByText(mine.standings.silent)).toBeTruthy();
  expect(within(await column("riverton-plan")).queryByText(mine.standings.silent)).toBeNull();
});

test("a thing that is only part of what is quoted is not said to be mentioned", async () => {
  show(<VoicesDialog />, of("old-railway"));
  expect(await screen.findByText(mine.allSilent)).toBeTruthy();
  const plan = await column("riverton-plan");
  expect(within(plan).getByText(mine.standings.whole)).toBeTruthy();
  expect(plan.querySelector("mark")).toBeNull();
});

test("a silent document leads to the whole that it does mention", async () => {
  const { user, view } = show(<VoicesDialog />, {
    ...of("east-zone"),
    content: {
      "seeds/documents/riverton-report/text.txt":
        "# 河城报道\n\n一心两区初见成效。石桥镇变化明显。\n",
    },
  });
  const report = await column("riverton-report");
  await user.click(await within(report).findByRole("button", { name: /一心两区/ }));
  expect(view().voices).toBe("two-zones");
});

test("a passage opens in the text, and the comparison is gone", async () => {
  const { user, view } = show(<Page />, of("east-zone"));
  const plan = await column("riverton-plan");
  await user.click(await within(plan).findByRole("button", { name: /以东区为核心区/ }));
  expect(view()).toMatchObject({
    voices: null,
    selection: "east-zone",
    reading: "riverton-plan/1.1.1/p1",
    front: "reader",
  });
});

test("the card opens it; Escape closes it and the focus is back on the button", async () => {
  const { user, view } = show(<Page />, { view: { selection: "east-zone" as EntityId } });
  const opener = await screen.findByRole("button", { name: mine.open(2) });
  await user.click(opener);
  expect(view().voices).toBe("east-zone");
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("以东区为核心区");
  await user.keyboard("{Escape}");
  expect(view()).toMatchObject({ voices: null, selection: "east-zone" });
  expect(document.activeElement).toBe(opener);
});

test("arrow keys pass over a silent document", async () => {
  const { user } = show(<VoicesDialog />, {
    ...of("stonebridge"),
    content: {
      "seeds/documents/riverton-notice/document.json": {
        title: { zh: "河城通知" },
        short: { zh: "通知" },
        issuer: { zh: "河城" },
        date: "2023",
        dateKnown: "stated",
        dateBasis: { zh: "署明。" },
        sequence: 3,
        place: { zh: "第三份。" },
        file: "notice.txt",
        setting: "blocks",
      },
      "seeds/documents/riverton-notice/text.txt": "# 河城通知\n\n东区放假。\n",
      "seeds/documents/riverton-report/document.json": {
        title: { zh: "河城报道" },
        short: { zh: "报道" },
        issuer: { zh: "河城日报" },
        date: "2025-10",
        dateKnown: "stated",
        dateBasis: { zh: "报头。" },
        sequence: 4,
        place: { zh: "末份。" },
        file: "report.txt",
        setting: "blocks",
      },
    },
  });
  await screen.findByText(mine.summary(2, 0, 1, 2));
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement?.textContent).toContain("石桥镇变化明显");
  await user.keyboard("{ArrowLeft}");
  expect(document.activeElement?.textContent).toContain("以石桥镇为拓展区");
});

test("all of it is copied, each document with its source, each passage with its place", async () => {
  const { user } = show(<VoicesDialog />, of("east-zone"));
  await user.click(await screen.findByRole("button", { name: mine.copy }));
  await screen.findByRole("button", { name: mine.copied });
  expect(await navigator.clipboard.readText()).toBe(
    [
      mine.title("东区", 2),
      "",
      `1. 《河城市规划纲要》，河城市人民政府，2021 年（${zh.dateKnown.inferred}），${zh.planPeriod(2021, 2025)}`,
      "- “以东区为核心区，以石桥镇为拓展区，联动河城站。”——第一节 优化区域布局，第 1 页",
      "",
      `2. 《河城报道》，河城日报，2025 年 10 月（${zh.dateKnown.stated}）`,
      mine.standings.silent,
    ].join("\n"),
  );
});

test("a text that did not come is asked for again; nobody is called silent meanwhile", async () => {
  const text = comesAtSecondAsking("text-riverton-report.json", {
    id: "riverton-report" as never,
    passages: [],
    targets: [],
    errata: [],
  });
  const { user } = show(<VoicesDialog />, {
    ...of("stonebridge"),
    files: { text: (file) => (file.includes("report") ? text() : new Promise(() => undefined)) },
  });
  const report = await column("riverton-report");
  const alert = await within(report).findByRole("alert");
  expect(screen.queryByText(mine.standings.silent)).toBeNull();
  await user.click(within(alert).getByRole("button", { name: zh.retry }));
  expect(await within(report).findByText(mine.standings.silent)).toBeTruthy();
});
