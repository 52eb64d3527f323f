import type { Idiom } from "#model/layer.ts";
import type { Tint } from "#model/palette.ts";
import type { Status } from "#model/status.ts";
import { CountMark } from "#panels/CountMark.tsx";
import { GroundMark } from "#panels/GroundMark.tsx";

export interface SymbolProps {
  readonly idiom: Idiom;
  readonly tint: Tint;
  readonly status?: Status;
  readonly variant?: "extension" | "high-speed" | "reach" | "railway" | "drawn";
  /** Of a number: how wide its circle is, or how strong its tone, 0 to 1. */
  readonly share?: number;
}

const dashes: Readonly<Record<Status, string | undefined>> = {
  existing: undefined,
  building: "7 2.500",
  planned: "4 2.500",
  concept: "0.500 3",
  unknown: "1.500 4",
};

/** A small drawing of how a layer looks on the map, for the legend and the list of layers. */
export function LegendSymbol(props: SymbolProps) {
  return (
    <svg viewBox="0 0 30 18" width="1.875em" height="1.125em" aria-hidden="true" focusable="false">
      <Mark {...props} />
    </svg>
  );
}

function Mark({ idiom, tint, status = "existing", variant, share }: SymbolProps) {
  const colour = `var(--tint-${tint})`;
  const dash = dashes[status];
  const line = (width: number, stroke = colour) => (
    <path
      d="M1 9h28"
      fill="none"
      stroke={stroke}
      strokeWidth={width}
      strokeDasharray={dash}
      strokeLinecap={status === "concept" ? "round" : "butt"}
    />
  );
  switch (idiom) {
    case "centre":
      return (
        <g stroke={colour} fill="none">
          <circle cx="15" cy="9" r="8" strokeWidth="0.8" opacity="0.6" />
          <circle cx="15" cy="9" r="5.200" strokeWidth="1.300" />
          <circle cx="15" cy="9" r="2.400" fill={colour} stroke="none" />
        </g>
      );
    case "cluster":
      return (
        <g>
          <ellipse cx="15" cy="9" rx="13.500" ry="8" fill={colour} opacity="0.14" />
          <ellipse
            cx="15"
            cy="9"
            rx="10"
            ry="6"
            fill={colour}
            opacity="0.2"
            stroke={colour}
            strokeDasharray="2.400 1.800"
          />
        </g>
      );
    case "zone":
      return (
        <rect
          x="3"
          y="2.500"
          width="24"
          height="13"
          rx="2"
          fill={colour}
          fillOpacity="0.2"
          stroke={colour}
          strokeDasharray="3 2"
        />
      );
    case "plate":
      return variant === "extension" ? (
        <g stroke={colour}>
          <rect
            x="3"
            y="2.500"
            width="24"
            height="13"
            fill="none"
            strokeWidth="1.300"
            strokeDasharray="3 1.800"
          />
          <path d="M5 15L17 3M11 15L23 3M17 15L26 6M4 10L11 3" strokeWidth="0.900" />
        </g>
      ) : (
        <rect
          x="3"
          y="2.500"
          width="24"
          height="13"
          fill={colour}
          fillOpacity="0.28"
          stroke={colour}
          strokeWidth="1.800"
        />
      );
    case "belt":
      return (
        <g fill="none" stroke={colour} strokeLinecap="round">
          <path d="M4 13C10 4 18 14 26 5" strokeWidth="8" opacity="0.2" />
          <path d="M4 13C10 4 18 14 26 5" strokeWidth="4.500" opacity="0.3" />
          <path d="M13.500 7l2.500 2-2.500 2" strokeWidth="1.200" opacity="0.8" />
        </g>
      );
    case "axis":
      return (
        <path
          d="M2 5.500L20 7V4l8 5-8 5v-3L2 12.500z"
          fill={colour}
          opacity="0.35"
          stroke={colour}
          strokeWidth="0.600"
        />
      );
    case "corridor":
      return (
        <g stroke={colour} fill="none">
          <path d="M1 9h28" strokeWidth="11" opacity="0.2" />
          <path d="M1 9h28" strokeWidth="6" opacity="0.25" />
          <path d="M1 9h28" strokeWidth="1.800" />
        </g>
      );
    case "circle":
      return variant === "drawn" ? (
        <path d="M5 15L9 3L25 6L22 15z" fill="none" stroke="var(--ink)" strokeWidth="1.800" />
      ) : (
        <circle cx="15" cy="9" r="7.500" fill="none" stroke={colour} strokeWidth="1.200" />
      );
    case "railway":
      if (status !== "existing") return line(2.2);
      return variant === "high-speed" ? (
        <g>
          {line(4)}
          <path d="M1 9h28" stroke="var(--sheet)" strokeWidth="1.900" strokeDasharray="9 5" />
        </g>
      ) : (
        <g>
          {line(3.4)}
          <path d="M1 9h28" stroke="var(--sheet)" strokeWidth="1.800" strokeDasharray="4 4" />
        </g>
      );
    case "expressway":
      return status === "existing" ? (
        <g>
          {line(4)}
          {line(1.4, "var(--sheet)")}
        </g>
      ) : (
        line(2.4)
      );
    case "metro-line":
      return line(3.2);
    case "flow":
      return <path d="M2 15C8 3 18 3 27 6" fill="none" stroke={colour} strokeWidth="2.200" />;
    case "station":
      return variant === "railway" ? (
        <rect
          x="11.500"
          y="5.500"
          width="7"
          height="7"
          fill="var(--sheet)"
          stroke={colour}
          strokeWidth="1.800"
        />
      ) : (
        <circle cx="15" cy="9" r="4" fill="var(--sheet)" stroke={colour} strokeWidth="1.800" />
      );
    case "airport":
      return (
        <path
          transform="translate(6 0) scale(0.75)"
          d="M12 2c1 0 1.600 1.200 1.600 3v4.200l8.400 5v2.300l-8.400-2.600v4.600l2.600 1.900v1.800L12 21l-4.200 1.200v-1.800l2.600-1.900v-4.600L2 16.500v-2.300l8.400-5V5c0-1.800.6-3 1.600-3z"
          fill={colour}
        />
      );
    case "project":
      return variant === "reach" ? (
        <g stroke={colour}>
          <circle cx="15" cy="9" r="8" fill={colour} fillOpacity="0.1" strokeWidth="0.800" />
          <circle cx="15" cy="9" r="3.200" fill="var(--sheet)" strokeWidth="1.200" />
        </g>
      ) : (
        <circle cx="15" cy="9" r="5" fill={colour} />
      );
    case "column":
    case "grid":
      return <CountMark as={idiom} colour={colour} {...(share !== undefined && { share })} />;
    default:
      return <GroundMark idiom={idiom} colour={colour} />;
  }
}
