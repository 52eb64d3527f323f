import { catalogueOf } from "#messages/messages.ts";
import { quoted } from "#messages/quoted.ts";

/** What the divider between two documents says. */
export const swipeMessages = catalogueOf(
  {
    label: (before: string, after: string) => `对比${quoted(before)}与${quoted(after)}`,
    sides: { before: "前", after: "后" },
    whole: "只看",
    half: "各半",
    halfWhy: "左右各半",
    end: "结束对比",
    divider: (before: string, after: string) =>
      `分界：左边是${quoted(before)}，右边是${quoted(after)}`,
    share: (percent: number) => `前一份占图面 ${percent}%`,
    map: "对比的地图",
  },
  {
    label: (before, after) => `“${before}” compared with “${after}”`,
    sides: { before: "Before", after: "After" },
    whole: "Only",
    half: "Half",
    halfWhy: "Half of each",
    end: "End comparison",
    divider: (before, after) => `Divider: “${before}” on the left, “${after}” on the right`,
    share: (percent) => `the earlier takes ${percent}% of the map`,
    map: "The map of the comparison",
  },
);
