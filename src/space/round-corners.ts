import type { Position } from "geojson";

/**
 * Cuts the corners of a line or a closed ring (Chaikin 1974): each round replaces a corner by two
 * points, a quarter of the way along its sides. The ends of an open line stay where they are.
 */
export function roundCorners(positions: readonly Position[], rounds: number): Position[] {
  const [first, last] = [positions[0], positions.at(-1)];
  if (positions.length < 3 || !first || !last || rounds === 0) return [...positions];
  const isRing = first[0] === last[0] && first[1] === last[1];
  const cut = positions.slice(1).flatMap((position, index): Position[] => {
    const before = positions[index] ?? position;
    return [mix(before, position, 0.25), mix(before, position, 0.75)];
  });
  const opened = cut.slice(0, 1);
  const next = isRing ? [...cut, ...opened] : [first, ...cut.slice(1, -1), last];
  return roundCorners(next, rounds - 1);
}

function mix([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, share: number): Position {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}
