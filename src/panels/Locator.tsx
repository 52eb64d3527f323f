import type { Bounds } from "#model/view.ts";
import type { Locator as LocatorOutline } from "#model/locator.ts";
import { useAppState, useAtlas, useMessages, useWords } from "#panels/atlas-context.ts";
import styles from "#panels/Locator.module.css";

/** Width of the drawing and room around the outline, in its own units. */
const width = 100;
const margin = 6;
/** A frame smaller than this gets a ring around it, to be found. */
const least = 7;

/** 区位图: the outline of the stated area, filled and without a line, and the frame of the sheet in it. */
export function Locator() {
  const { core } = useAtlas();
  const messages = useMessages();
  const words = useWords();
  const bounds = useAppState((state) => state.view.bounds);
  const { locator } = core;
  const sheet = sheetOf(locator);
  const frame = sheet.frame(bounds);
  const isSmall = frame.width < least && frame.height < least;
  return (
    <svg
      className={styles["locator"]}
      viewBox={`0 0 ${width} ${sheet.height}`}
      role="img"
      aria-label={messages.locator(locator.name ? words(locator.name) : null)}
    >
      {locator.rings.map((ring, index) => (
        <path key={index} className={styles["area"]} d={sheet.path(ring)} />
      ))}
      <rect className={styles["frame"]} {...frame} />
      {isSmall && (
        <circle
          className={styles["ring"]}
          cx={frame.x + frame.width / 2}
          cy={frame.y + frame.height / 2}
          r={least}
        />
      )}
    </svg>
  );
}

/** Lays degrees out on the drawing: east and north as long as they are in the middle of the area. */
function sheetOf({ bounds: [west, south, east, north] }: LocatorOutline) {
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const unit = (width - 2 * margin) / ((east - west) * narrowing);
  const height = Math.round((north - south) * unit + 2 * margin);
  const round = (value: number) => Number(value.toFixed(1));
  const x = (longitude: number) => round(margin + (longitude - west) * narrowing * unit);
  const y = (latitude: number) => round(margin + (north - latitude) * unit);
  const within = (value: number, most: number) => Math.min(most - 1, Math.max(1, value));
  return {
    height,
    path: (ring: LocatorOutline["rings"][number]) =>
      `M${ring.map(([longitude, latitude]) => `${x(longitude)} ${y(latitude)}`).join("L")}Z`,
    /** The bounds as a rectangle, kept on the drawing. */
    frame: ([w, s, e, n]: Bounds) => {
      const [left, right] = [within(x(w), width), within(x(e), width)];
      const [top, bottom] = [within(y(n), height), within(y(s), height)];
      return { x: left, y: top, width: round(right - left), height: round(bottom - top) };
    },
  };
}
