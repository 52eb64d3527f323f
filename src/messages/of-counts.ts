import { catalogueOf } from "#messages/messages.ts";

/** What the layers of numbers say. */
export const countMessages = catalogueOf(
  {
    columns: (most: number) =>
      `圆面积与项目数成正比，最多 ${most} 个。圆在区县中部，不是项目的位置。`,
    heights: (most: number) =>
      `柱高与项目数成正比，最高 ${most} 个。柱立在区县中部，不是项目的位置。`,
    known: (all: number, known: number, named: number, placed: number) =>
      `全部 ${all} 个项目中 ${known} 个知道区县：文本写明 ${named} 个，按所提地点、资料或位置推定 ${placed} 个。`,
    several: (count: number) => `${count} 个涉及多个区县，各计一次。`,
    unknown: (count: number) => `${count} 个项目未写明区县，未计入。`,
    wides: {
      citywide: (count: number) => `${count} 个面向全市`,
      several: (count: number) => `${count} 个所在片区跨区县`,
      elsewhere: (count: number) => `${count} 个在外市`,
    },
    alsoLeft: (list: string) => `另有 ${list}，也未计入。`,
    cells: (side: string) => `方格边长约 ${side}，数字是格内的项目数。`,
    located: (all: number, located: number, list: string) =>
      `全部 ${all} 个项目中 ${located} 个有位置（${list}）。`,
    certainty: (name: string, count: number) => `${name} ${count} 个`,
    vague: (count: number, side: string) => `${count} 个位置误差超过 ${side}，未计入。`,
    unlocated: (count: number) => `${count} 个没有位置，未计入。空格不等于没有项目。`,
    neighbour: "位置误差多以公里计，格边的项目可能属于邻格。",
    count: (count: number) => `${count} 个`,
    from: (least: number) => `${least} 个以上`,
    between: (from: number, to: number) => `${from}–${to} 个`,
    districts: "各区县的项目数",
    list: (district: string, count: number) => `列出${district}的 ${count} 个项目`,
    projects: (count: number) => `${count} 个项目`,
    stand: "立体显示",
    lieFlat: "恢复平面",
    standing: "立体图只供比较高低；斜视时比例尺只在图中央成立，图件始终为平面。",
  },
  {
    columns: (most) =>
      `The area of a circle stands for the number of projects, ${most} at most. It is in the middle of the district, not at the projects.`,
    heights: (most) =>
      `The height of a column stands for the number of projects, ${most} at most. It is in the middle of the district, not at the projects.`,
    known: (all, known, named, placed) =>
      `Of ${all} projects the district of ${known} is known: ${named} from the text, ${placed} by a place they name, a source or their position.`,
    several: (count) => `${count} are in several districts and count once in each.`,
    unknown: (count) => `${count} projects name no district and are not counted.`,
    wides: {
      citywide: (count) => `${count} for the whole city`,
      several: (count) => `${count} in an area of several districts`,
      elsewhere: (count) => `${count} in other cities`,
    },
    alsoLeft: (list) => `Nor are ${list}.`,
    cells: (side) => `Squares are about ${side} wide; the number is how many projects lie in one.`,
    located: (all, located, list) => `Of ${all} projects ${located} have a position (${list}).`,
    certainty: (name, count) => `${name} ${count}`,
    vague: (count, side) => `${count} are known worse than ${side} and are not counted.`,
    unlocated: (count) =>
      `${count} have no position and are not counted. An empty square does not mean no projects.`,
    neighbour:
      "Most positions are known to kilometres: what lies at an edge may belong to the next square.",
    count: (count) => `${count}`,
    from: (least) => `${least} or more`,
    between: (from, to) => `${from}–${to}`,
    districts: "Projects of each district",
    list: (district, count) => `List the ${count} projects of ${district}`,
    projects: (count) => `${count} ${count === 1 ? "project" : "projects"}`,
    stand: "Show as columns",
    lieFlat: "Lie flat again",
    standing:
      "Columns are for comparing heights: seen at a slant, the scale holds only in the middle. Figures are always flat.",
  },
);
