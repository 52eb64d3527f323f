import type { Target } from "#model/atlas.ts";

/** Words of the text that stand after a number; all others stand before it. */
const after = /^(?:以上|以下|以内|内|左右|倍以上|之内)$/;

/** A number as the plan says it: 约 230 公里, 70 % 以上, or its words where it has no number. */
export function formatValue({ value, words, comparator, unit }: Target): string {
  if (value === null) return words ?? "";
  const number =
    typeof value === "number" ? plain(value) : `${plain(value.from)}—${plain(value.to)}`;
  const isRank = unit === "位";
  const parts = comparator.split(" ").filter((word) => word !== "=" && word !== "");
  const before = parts.filter((word) => !after.test(word)).join("");
  const behind = parts.filter((word) => after.test(word)).join("");
  return [
    before,
    isRank ? `第 ${number} 位` : `${number}${unit.startsWith("%") ? "" : " "}${unit}`.trim(),
    behind,
  ]
    .filter(Boolean)
    .join(" ");
}

function plain(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 6 });
}
