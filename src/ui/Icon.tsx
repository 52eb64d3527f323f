const paths = {
  layers: "M12 3l9 5-9 5-9-5zM3.500 12.500L12 17l8.500-4.500M3.500 16.500L12 21l8.500-4.500",
  documents: "M6 3h9l4 4v14H6zM14.500 3v5H19M9 12h7M9 15.500h7",
  targets: "M4 4v16h16M7.500 15.500l4-5 3 2.500 5-7M19.500 9.500V6H16",
  projects:
    "M12 21s-7-6.200-7-11a7 7 0 0 1 14 0c0 4.800-7 11-7 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  evolution: "M4 18h4c4 0 4-12 8-12h4M8 18c4 0 4-4 8-4h4M17 3l3 3-3 3M17 11l3 3-3 3",
  checks: "M12 4v16M7 20h10M12 6l-7 2m7-2l7 2M5 8l-2.500 6h5zM19 8l-2.500 6h5z",
  columns: "M4 20h16M6 20v-6h3v6M11 20V5h3v15M16 20V10h3v10",
  search: "M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500L21 21",
  close: "M6 6l12 12M18 6L6 18",
  back: "M14.500 5l-7 7 7 7",
  forward: "M9.500 5l7 7-7 7",
  down: "M5 9l7 7 7-7",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  extent: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  moon: "M19 14.500A7.500 7.500 0 1 1 9.500 5a6 6 0 0 0 9.500 9.500z",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.500V5M12 19v2.500M2.500 12H5M19 12h2.500M5.300 5.300L7 7M17 17l1.700 1.700M5.300 18.700L7 17M17 7l1.700-1.700",
  target: "M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM12 2v4M12 18v4M2 12h4M18 12h4",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  stories: "M3 4.500h18v11H3zM12 15.500v3M8 20.500l4-2 4 2M10 7.500l5 2.500-5 2.500z",
  pin: "M9 3h6l-1 6 3.500 3.500h-11L10 9zM12 12.500V21",
  up: "M5 15l7-7 7 7",
  edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  remove: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  play: "M7 4l12 8-12 8z",
  screen: "M3 5h18v11H3zM8 20h8M12 16v4",
  words: "M4 6h16M4 10.500h16M4 15h10M4 19.500h7",
  compare: "M4 4h4v16H4zM10 4h4v16h-4zM16 4h4v16h-4z",
  here: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 1.500v4M12 18.500v4M1.500 12h4M18.500 12h4",
  share: "M12 15V3.500M8 7l4-4 4 4M5 12v8.500h14V12",
  measure: "M3 16L16 3l5 5L8 21zM6 13l2 2M9 10l3 3M12 7l2 2M15 4l3 3",
  figure: "M4 4h16v16H4zM4 15l5-5 5 5M12 13l3-3 5 5M15.500 7.500h.1",
  mark: "M7 4h10v16l-5-4-5 4z",
} as const;
export type IconName = keyof typeof paths;

/** A line icon in a 24 × 24 box, the size of the text around it; it says nothing to a screen reader. */
export function Icon({ name, size = 1.25 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={`${size}em`}
      height={`${size}em`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
