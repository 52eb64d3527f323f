import type { Metres } from "#space/plane.ts";

type Segment = readonly [from: Metres, to: Metres];

export interface Nearest {
  readonly distance_m: number;
  readonly at: Metres;
  /** Direction of the line there, of length 1. */
  readonly along: Metres;
}

const cell_m = 2000;

/** Lines in squares of two kilometres, so that the nearest is found without looking at all. */
export class SegmentGrid {
  private readonly cells = new Map<string, Segment[]>();

  constructor(lines: readonly (readonly Metres[])[]) {
    for (const line of lines) {
      for (const [index, to] of line.entries()) {
        const from = line[index - 1];
        if (from) this.add([from, to]);
      }
    }
  }

  /** The nearest line within a distance in metres, or null. */
  nearest([x, y]: Metres, within_m: number): Nearest | null {
    const reach = Math.ceil(within_m / cell_m);
    const [column, row] = [Math.floor(x / cell_m), Math.floor(y / cell_m)];
    let best: Nearest | null = null;
    for (let i = column - reach; i <= column + reach; i++) {
      for (let j = row - reach; j <= row + reach; j++) {
        for (const segment of this.cells.get(`${i},${j}`) ?? []) {
          const found = nearestOn(segment, x, y);
          if (found.distance_m <= (best?.distance_m ?? within_m)) best = found;
        }
      }
    }
    return best;
  }

  private add(segment: Segment): void {
    const [[ax, ay], [bx, by]] = segment;
    const steps = Math.max(1, Math.ceil((2 * Math.hypot(bx - ax, by - ay)) / cell_m));
    let last = "";
    for (let i = 0; i <= steps; i++) {
      const x = Math.floor((ax + ((bx - ax) * i) / steps) / cell_m);
      const y = Math.floor((ay + ((by - ay) * i) / steps) / cell_m);
      const key = `${x},${y}`;
      if (key === last) continue;
      last = key;
      const cell = this.cells.get(key);
      if (cell) cell.push(segment);
      else this.cells.set(key, [segment]);
    }
  }
}

function nearestOn([[ax, ay], [bx, by]]: Segment, x: number, y: number): Nearest {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy) || 1;
  const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (length * length)));
  const at: Metres = [ax + share * dx, ay + share * dy];
  const along: Metres = [dx / length, dy / length];
  return { distance_m: Math.hypot(at[0] - x, at[1] - y), at, along };
}
