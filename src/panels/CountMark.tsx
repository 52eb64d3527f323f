/** How a number looks on the map: a circle as wide as its share, or squares as strong as theirs. */
export function CountMark(props: { as: "column" | "grid"; colour: string; share?: number }) {
  const { as, colour, share } = props;
  if (as === "column") {
    const radius = Number((8.2 * (share ?? 0.8)).toFixed(2));
    return (
      <g fill={colour} stroke={colour} fillOpacity="0.26">
        <circle cx="15" cy="9" r={radius} strokeWidth="1.300" />
      </g>
    );
  }
  return share === undefined ? (
    <g fill={colour}>
      <path d="M6 1h8v8H6zM14 9h8v8h-8z" opacity="0.62" />
      <path d="M14 1h8v8h-8zM6 9h8v8H6z" opacity="0.22" />
    </g>
  ) : (
    <rect x="5" y="1" width="20" height="16" fill={colour} opacity={share} />
  );
}
