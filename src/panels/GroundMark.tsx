import type { Idiom } from "#model/layer.ts";
import type { GroundColour } from "#model/palette.ts";

/** How the ground and the extents look on the map: what the plans are drawn upon. */
type GroundIdiom = Extract<
  Idiom,
  "place" | "county" | "tract" | "boundary" | "extent" | "river" | "lake" | "relief"
>;

/** The drawing of a layer of the ground, for the legend. */
export function GroundMark({ idiom, colour }: { idiom: GroundIdiom; colour: string }) {
  switch (idiom) {
    case "place":
      return <circle cx="15" cy="9" r="3" fill="var(--sheet)" stroke="var(--place-dot)" />;
    case "county":
      return <Hairline stroke="boundary" dash="6 2 1 2" />;
    case "tract":
      return <Hairline stroke="place-dot" dash="0.100 3" isRound />;
    case "boundary":
      return <Hairline stroke="boundary" dash="7 2.400 1.400 2.400" />;
    case "extent":
      return (
        <g fill={colour} stroke={colour} fillOpacity="0.100" strokeDasharray="5 2">
          <rect x="3" y="2.500" width="24" height="13" strokeWidth="1.600" />
        </g>
      );
    case "river":
      return (
        <path d="M1 12C9 3 18 15 29 6" fill="none" stroke="var(--water-line)" strokeWidth="1.800" />
      );
    case "lake":
      return (
        <rect
          x="4"
          y="3"
          width="22"
          height="12"
          rx="5"
          fill="var(--water)"
          stroke="var(--water-line)"
        />
      );
    case "relief":
      return (
        <g fill="var(--relief)">
          {[13.5, 9, 4.5].map((rx) => (
            <ellipse key={rx} cx="15" cy="9" rx={rx} ry={rx * 0.59} opacity="0.1" />
          ))}
        </g>
      );
  }
}

function Hairline(props: { stroke: GroundColour; dash: string; isRound?: boolean }) {
  return (
    <path
      d="M1 9h28"
      fill="none"
      stroke={`var(--${props.stroke})`}
      strokeWidth="1.400"
      strokeDasharray={props.dash}
      strokeLinecap={props.isRound ? "round" : "butt"}
    />
  );
}
