import { catalogueOf } from "#messages/messages.ts";

const eight = {
  zh: ["正北", "东北", "正东", "东南", "正南", "西南", "正西", "西北"],
  en: ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"],
};

/** What the sheet says in words. */
export const viewWordsMessages = catalogueOf(
  {
    lead: "地图上此刻所见，写成文字：供读屏、会议记录与邮件",
    extent: (
      width: string,
      height: string,
      south: string,
      north: string,
      west: string,
      east: string,
    ) =>
      `图幅东西约 ${width}、南北约 ${height}，北纬 ${south}° 至 ${north}°，东经 ${west}° 至 ${east}°。`,
    ground: (names: string) => `底图：${names}。`,
    certainties: (list: string) => `把握程度：${list}。`,
    count: (name: string, count: number) => `${name} ${count} 处`,
    nothingDrawn: "没有打开规划图层。",
    noneInView: "图幅内没有此图层的内容。",
    faded: (percent: number) => `（不透明度 ${percent}%）`,
    onlyEvidence: "示意与候选的图形已淡化。",
    withCandidates: "候选读法也画在图上。",
    selected: (name: string) => `选中：${name}。`,
    reading: (place: string) => `原文停在：${place}。`,
    notice: "示意图，不作为划界依据。方位与距离从图幅中心量起，皆为约数。",
    place: (direction: string, distance: string) => `${direction}约 ${distance}`,
    middle: "图幅中心",
    compass: eight.zh,
    all: (count: number) => `全部 ${count} 项`,
    copy: "复制这段文字",
    copied: "已复制",
    notCopied: "没有复制成功",
    link: (address: string) => `链接：${address}`,
  },
  {
    lead: "What the map shows now, in words: for screen readers, minutes and mail",
    extent: (width, height, south, north, west, east) =>
      `The sheet is about ${width} wide and ${height} high, ${south}° to ${north}° N, ${west}° to ${east}° E.`,
    ground: (names) => `Ground: ${names}.`,
    certainties: (list) => `Certainty: ${list}.`,
    count: (name, count) => `${count} ${name}`,
    nothingDrawn: "No layer of a plan is on.",
    noneInView: "Nothing of this layer lies on the sheet.",
    faded: (percent) => ` (opacity ${percent}%)`,
    onlyEvidence: "Schematic and candidate shapes are faded.",
    withCandidates: "Candidate readings are drawn too.",
    selected: (name) => `Selected: ${name}.`,
    reading: (place) => `The text is open at: ${place}.`,
    notice:
      "A schematic map, not a basis for boundaries. Directions and distances are from the middle of the sheet, all approximate.",
    place: (direction, distance) => `about ${distance} ${direction}`,
    middle: "middle of the sheet",
    compass: eight.en,
    all: (count) => `All ${count}`,
    copy: "Copy these words",
    copied: "Copied",
    notCopied: "Could not be copied",
    link: (address) => `Link: ${address}`,
  },
);
