import { expect, test } from "vitest";
import { joinLines } from "#text/join-lines.ts";

test("Chinese joins without a space, and the space that the print sets beside figures goes", () => {
  expect(joinLines(["到 2025年，力争板块内汽", "车产业产值突破 8000亿元"])).toBe(
    "到2025年，力争板块内汽车产业产值突破8000亿元",
  );
});

test("Latin words keep the space between them, across a line break too", () => {
  expect(joinLines(["丰田 RAV4 PHEV 车型", "Smart", "City"])).toBe("丰田RAV4 PHEV车型Smart City");
});
