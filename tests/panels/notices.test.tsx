import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { zh } from "#messages/zh.ts";
import { Notices } from "#panels/Notices.tsx";
import { show } from "./show.tsx";

const notices = () => screen.getByRole("region", { name: zh.notices });

test("nothing is said while nothing is wrong", () => {
  show(<Notices />);
  expect(notices().textContent).toBe("");
  expect(notices().getAttribute("aria-live")).toBe("polite");
});

test("ids that a link asks in vain are named, and the words can be put away", async () => {
  const { user } = show(<Notices />, { unknownInLink: ["tramways", "west-zone"] });
  expect(screen.getByText(zh.unknownInLink(`tramways${zh.comma}west-zone`))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: zh.close }));
  expect(notices().textContent).toBe("");
});

test("a layer that did not come is named, and asked for again", async () => {
  const { user, store } = show(<Notices />);
  act(() => {
    store.verbs.fileFailed("layer-zones.geojson");
    store.verbs.fileFailed("layer-towns.geojson");
    store.verbs.fileFailed("layer-zones.geojson");
  });
  const alerts = screen.getAllByRole("alert");
  expect(alerts.map((one) => one.textContent?.includes(zh.failedRest))).toEqual([true, true]);
  const zones = alerts.find((one) =>
    one.textContent?.includes(zh.failedFile("layer-zones.geojson")),
  );
  await user.click(within(zones as HTMLElement).getByRole("button", { name: zh.retry }));
  expect(store.getState().failedFiles).toEqual(["layer-towns.geojson"]);
  expect(screen.getAllByRole("alert")).toHaveLength(1);
});

test("a map that lost its picture says so until it has it again", () => {
  const { store } = show(<Notices />);
  act(() => store.verbs.mapBecame("lost"));
  expect(screen.getByText(zh.mapLost)).toBeTruthy();
  act(() => store.verbs.mapBecame("ready"));
  expect(screen.queryByText(zh.mapLost)).toBeNull();
});

test("a newer version waits until the reader takes it", async () => {
  const { user, store } = show(<Notices />);
  act(() => store.verbs.updateCame());
  expect(screen.getByText(zh.updateWaits)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: zh.updateTake }));
  expect(store.getState().update).toBe("wanted");
  expect(notices().textContent).toBe("");
});
