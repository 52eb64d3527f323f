import type { Scale } from "#atlas/figures.ts";
import { formatValue } from "#messages/format-value.ts";
import { targetMessages } from "#messages/of-targets.ts";
import { useAtlas, useMessagesOf, useWords } from "#panels/atlas-context.ts";
import { chartSize, layoutChart, type PlacedPoint } from "#panels/chart-layout.ts";
import { valueOf, whenOf } from "#panels/figure-words.ts";
import { useOpenQuote } from "#panels/use-targets.ts";
import styles from "#panels/TargetChart.module.css";

/** A mark a document, told apart by shape as well as by tint; paths about the origin. */
const marks = [
  "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
  "M-4.600-4.600h9.200v9.200h-9.200z",
  "M0-6.200L6.200 0 0 6.200-6.200 0z",
  "M0-5.800L5.800 4.600H-5.800z",
  "M0 5.800L5.800-4.600H-5.800z",
] as const;

interface TargetChartProps {
  readonly scale: Scale;
  readonly name: string;
}

/** Numbers by year and value, a mark a document; every mark is a link to its sentence. */
export function TargetChart({ scale, name }: TargetChartProps) {
  const { figures, unit, turned } = scale;
  const { core } = useAtlas();
  const own = useMessagesOf(targetMessages);
  const words = useWords();
  const documents = core.documents.filter(({ id }) =>
    figures.some(({ target }) => target.document === id),
  );
  const layout = layoutChart(
    figures,
    documents.map(({ id }) => id),
    ({ role, target, value }) =>
      formatValue({
        ...target,
        value,
        // A number in another unit than the scale's is told with its own, as it is printed.
        unit: target.unit !== unit || unit.startsWith("%") ? target.unit : "",
        comparator: role === "base" ? (target.baseComparator ?? "=") : target.comparator,
      }),
  );
  const notes = [
    layout.isFromZero ? "" : own.notFromZero,
    layout.undatedX === null ? "" : own.undated,
    ...turned.map(({ card, into }) =>
      own.turned(card.unit, `${into} ${unit}`, card.implied ? words(card.implied) : ""),
    ),
  ].filter(Boolean);
  return (
    <figure className={styles["figure"]}>
      <svg
        viewBox={`0 0 ${chartSize.width} ${chartSize.height}`}
        role="group"
        aria-label={own.chart(name)}
      >
        <Scales layout={layout} undated={own.undatedColumn} />
        {layout.lines.map(({ series, points }) => (
          <polyline key={series} className={styles["line"]} data-series={series} points={points} />
        ))}
        {layout.points.map((point) => (
          <Point key={point.figure.id} point={point} />
        ))}
      </svg>
      <figcaption>
        <ul className={styles["legend"]}>
          {documents.map(({ id, short }, series) => (
            <li key={id}>
              <svg viewBox="-8 -8 16 16" width="0.9em" height="0.9em" aria-hidden="true">
                <path className={styles["mark"]} data-series={series} d={marks[series % 5]} />
              </svg>
              {words(short)}
            </li>
          ))}
        </ul>
        {notes.length > 0 && <p>{notes.join(" ")}</p>}
      </figcaption>
    </figure>
  );
}

function Scales(props: { layout: ReturnType<typeof layoutChart>; undated: string }) {
  const { levels, years, undatedX } = props.layout;
  const bottom = chartSize.height - 6;
  return (
    <g aria-hidden="true" className={styles["scales"]}>
      {levels.map(({ y, text }) => (
        <g key={y}>
          <line x1={38} x2={chartSize.width - 4} y1={y} y2={y} />
          <text x={33} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {years.map(({ x, text }) => (
        <text key={text} x={x} y={bottom} textAnchor="middle">
          {text}
        </text>
      ))}
      {undatedX !== null && (
        <>
          <line
            x1={undatedX - 32}
            x2={undatedX - 32}
            y1={14}
            y2={chartSize.height - 22}
            strokeDasharray="2 3"
          />
          <text x={undatedX} y={bottom} textAnchor="middle">
            {props.undated}
          </text>
        </>
      )}
    </g>
  );
}

function Point({ point }: { point: PlacedPoint }) {
  const own = useMessagesOf(targetMessages);
  const document = useAtlas().document(point.figure.target.document);
  const words = useWords();
  const open = useOpenQuote();
  const { figure, series, x, y, fromX, label } = point;
  const name = own.point(
    whenOf(figure, own),
    own.roles[figure.role],
    valueOf(figure),
    document ? words(document.short) : "",
  );
  return (
    <a
      href={`?read=${encodeURIComponent(figure.target.passage)}`}
      className={styles["point"]}
      data-series={series}
      aria-label={name}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open(figure.target);
      }}
    >
      <title>{name}</title>
      {fromX !== null && <line className={styles["span"]} x1={fromX} x2={x} y1={y} y2={y} />}
      <circle className={styles["reach"]} cx={x} cy={y} r={12} />
      <path
        className={styles["mark"]}
        data-series={series}
        data-role={figure.role}
        d={marks[series % 5]}
        transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      />
      <text x={label.x} y={label.y} textAnchor={label.anchor} lang="zh-CN">
        {label.text}
      </text>
    </a>
  );
}
