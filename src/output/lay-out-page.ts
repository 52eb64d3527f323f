import { layOutLegend, type PlacedLegend } from "#output/lay-out-legend.ts";
import type {
  Box,
  Measure,
  PageContent,
  PageLayout,
  Role,
  TextItem,
  TypeStyle,
} from "#output/page.ts";
import { pageSize, typeScale, type Direction, type Paper } from "#output/paper.ts";
import { wrapText } from "#output/wrap-text.ts";

const ink = { face: "sans", weight: 400, colour: "ink" } as const;
const styles: Readonly<Record<Exclude<Role, "legend">, TypeStyle>> = {
  title: { face: "serif", weight: 700, size: 7.4, colour: "ink" },
  period: { ...ink, size: 2.9, colour: "ink-soft" },
  side: { ...ink, weight: 600, size: 2.7 },
  "legend-title": { face: "serif", weight: 700, size: 3.5, colour: "ink" },
  north: { ...ink, weight: 600, size: 2.6 },
  scale: { ...ink, size: 2.5 },
  lead: { ...ink, size: 2.4, colour: "ink-soft" },
  notice: { ...ink, size: 2.5 },
  credit: { ...ink, size: 2.1, colour: "ink-soft" },
  link: { ...ink, size: 1.9, colour: "ink-faint" },
};
/** Sizes of the legend's type to try, in millimetres; the last is taken whether it fits or not. */
const legendSizes = [2.75, 2.55, 2.35, 2.15, 1.95];

/** The style of a part of the page, on a paper whose type is so much larger. */
export function styleOf(role: Exclude<Role, "legend">, scale: number): TypeStyle {
  return { ...styles[role], size: styles[role].size * scale };
}

/** Places everything on the page; the map takes what the words leave. */
export function layOutPage(
  content: PageContent,
  paper: Paper,
  direction: Direction,
  measure: Measure,
): PageLayout {
  const [width, height] = pageSize(paper, direction);
  const scale = typeScale[paper];
  const margin = 12 * scale;
  const gap = 4.5 * scale;
  const inner = { x: margin, width: width - 2 * margin };
  const set = (role: Exclude<Role, "legend">, text: string, x: number, y: number, room: number) =>
    setText(role, text, { x, y, width: room }, scale, measure);

  const head = stack(inner.x, margin, [
    [content.title, "title"],
    ...content.lines.map((line) => [line, "period"] as const),
  ]);
  const foot = stack(inner.x, 0, [
    [content.notices.join("　"), "notice"],
    ...(content.credits === "" ? [] : [[content.credits, "credit"] as const]),
    [content.link, "link"],
  ]);
  const footTop = height - margin - foot.end;
  const body: Box = {
    ...inner,
    y: head.end + gap,
    height: footTop - 3 * scale - gap - head.end - gap,
  };
  const parts = direction === "landscape" ? beside(body, scale, gap) : beneath(body, scale, gap);
  const map = content.sides ? lowered(parts.map, sideStrip * scale) : parts.map;
  return {
    width,
    height,
    map,
    texts: [
      ...head.texts,
      ...(content.sides ? namesOfSides(content.sides, map, scale, measure) : []),
      ...parts.texts,
      ...foot.texts.map((item) => ({ ...item, y: item.y + footTop })),
    ],
    swatches: parts.legend.swatches,
    rules: [{ ...inner, y: footTop - 2.4 * scale }],
    ...parts.corner,
  };

  function stack(
    x: number,
    top: number,
    rows: readonly (readonly [string, Exclude<Role, "legend">])[],
  ) {
    const texts: TextItem[] = [];
    let end = top;
    for (const [text, role] of rows) {
      const placed = set(role, text, x, end, inner.width);
      texts.push(...placed.texts);
      end = placed.end;
    }
    return { texts, end };
  }

  /** Legend and the rest in a column at the right of the map. */
  function beside(room: Box, s: number, space: number) {
    const cornerHeight = 41 * s;
    const tries = [62, 62, 62, 88, 88, 88].map((wide, index) => ({
      wide: wide * s,
      columns: wide > 62 ? 2 : 1,
      size: (legendSizes[index < 3 ? index : index - 1] ?? 2) * s,
    }));
    const titleHeight = 6.5 * s;
    const legendRoom = room.height - cornerHeight - titleHeight - space;
    let chosen: { wide: number; x: number; legend: PlacedLegend } | null = null;
    for (const { wide, columns, size } of tries) {
      const x = room.x + room.width - wide;
      const at = { x, y: room.y + titleHeight, width: wide };
      chosen = { wide, x, legend: layOutLegend(content.legend, at, columns, size, measure) };
      if (chosen.legend.height <= legendRoom) break;
    }
    const { wide, x, legend } = chosen ?? { wide: 0, x: 0, legend: emptyLegend };
    return gather(
      { ...room, width: room.width - wide - space },
      legend,
      { x, y: room.y },
      { x, y: room.y + room.height - cornerHeight, width: wide, height: cornerHeight },
      s,
    );
  }

  /** Legend and the rest in a band under the map. */
  function beneath(room: Box, s: number, space: number) {
    const cornerWidth = 50 * s;
    const titleHeight = 6.5 * s;
    const legendWidth = room.width - cornerWidth - space;
    let legend = emptyLegend;
    for (const size of legendSizes) {
      const at = { x: room.x, y: 0, width: legendWidth };
      legend = layOutLegend(content.legend, at, 3, size * s, measure);
      if (legend.height <= room.height * 0.3) break;
    }
    const band = Math.max(41 * s, legend.height + titleHeight);
    const top = room.y + room.height - band;
    const down = (y: number) => y + top + titleHeight;
    return gather(
      { ...room, height: room.height - band - space },
      {
        height: legend.height,
        texts: legend.texts.map((item) => ({ ...item, y: down(item.y) })),
        swatches: legend.swatches.map(({ swatch, box }) => ({
          swatch,
          box: { ...box, y: down(box.y) },
        })),
      },
      { x: room.x, y: top },
      { x: room.x + room.width - cornerWidth, y: top, width: cornerWidth, height: 41 * s },
      s,
    );
  }

  /** North and scale above, the code with its words below. */
  function gather(
    map: Box,
    legend: PlacedLegend,
    title: Pick<Box, "x" | "y">,
    corner: Box,
    s: number,
  ) {
    const side = 25 * s;
    const code: Box = {
      x: corner.x,
      y: corner.y + corner.height - side,
      width: side,
      height: side,
    };
    const beyond = code.x + side + 2.5 * s;
    const lead = set("lead", content.linkLead, beyond, code.y, corner.x + corner.width - beyond);
    const north: Box = { x: corner.x, y: corner.y + 3.4 * s, width: 5 * s, height: 8.2 * s };
    const northName: TextItem = {
      ...styleOf("north", s),
      role: "north",
      text: content.north,
      x: north.x + north.width / 2,
      y: corner.y + 2.4 * s,
      centred: true,
    };
    return {
      map,
      legend,
      texts: [
        ...set("legend-title", content.legendTitle, title.x, title.y, corner.width).texts,
        ...legend.texts,
        northName,
        ...lead.texts,
      ],
      corner: {
        code,
        north,
        scale: {
          x: north.x + north.width + 4 * s,
          y: north.y + north.height,
          longest: Math.min(34 * s, corner.width - north.width - 4 * s),
        },
      },
    };
  }
}

/** Height of the names over a divided map, in millimetres. */
const sideStrip = 5;

const lowered = ({ y, height, ...box }: Box, by: number): Box => ({
  ...box,
  y: y + by,
  height: height - by,
});

/** The names over a divided map: at its left edge and at its right. */
function namesOfSides(
  { before, after }: NonNullable<PageContent["sides"]>,
  map: Box,
  scale: number,
  measure: Measure,
): TextItem[] {
  const style = styleOf("side", scale);
  const right = map.x + map.width - measure(after, style);
  return [
    { text: before, x: map.x },
    { text: after, x: right },
  ].map((name) => ({ ...style, ...name, role: "side", y: map.y - 1.8 * scale }));
}

const emptyLegend: PlacedLegend = { height: 0, texts: [], swatches: [] };

/** Sets a text in lines from the top of a box; tells where the next may begin. */
function setText(
  role: Exclude<Role, "legend">,
  text: string,
  { x, y, width }: Pick<Box, "x" | "y" | "width">,
  scale: number,
  measure: Measure,
): { texts: TextItem[]; end: number } {
  const style = styleOf(role, scale);
  const lines = wrapText(text, width, (line) => measure(line, style));
  const step = style.size * (role === "title" ? 1.3 : 1.5);
  return {
    texts: lines.map((line, index) => ({
      ...style,
      role,
      text: line,
      x,
      y: y + index * step + style.size * 1.02,
    })),
    end: y + lines.length * step + (role === "title" ? style.size * 0.15 : 0),
  };
}
