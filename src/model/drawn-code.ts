import type { DrawnShape, Vertex } from "#model/drawn-shape.ts";
import type { EntityId, FeatureId } from "#model/id.ts";

/** What a reader drew, as a link tells it. */
export interface Drawn {
  readonly shapes: readonly DrawnShape[];
  /** The shape whose contents are asked for. */
  readonly asked: number | null;
}

/** The radius of a circle, in metres, ends included. */
export const radiusLimits = { least_m: 50, most_m: 500_000 } as const;

const letters = { line: "l", area: "a", circle: "c", thing: "t" } as const;
/** Positions are whole steps of a hundred-thousandth of a degree, about a metre. */
const steps = 1e5;

/**
 * Shapes as one word of a link, `~` between them: `a2/course/name`, `c3/course/radius/about/name`,
 * `t4/entity/name`. The letter is the kind, a capital where the shape is asked about, then its number. A
 * course is longitude and latitude after another in steps, each from the one before, in base 36; behind
 * a `*` stands the feature that a point was set on, or nothing if it is the same again.
 */
export function writeDrawn({ shapes, asked }: Drawn): string {
  return shapes
    .map((shape) => {
      const letter = letters[shape.kind];
      const head = `${shape.id === asked ? letter.toUpperCase() : letter}${shape.id}`;
      const name = shape.name.replaceAll("~", "～");
      return [head, ...bodyOf(shape), ...(name ? [name] : [])].join("/");
    })
    .join("~");
}

function bodyOf(shape: DrawnShape): string[] {
  switch (shape.kind) {
    case "line":
    case "area":
      return [writeCourse(shape.vertices)];
    case "circle":
      return [writeCourse([shape.centre]), String(Math.round(shape.radius_m)), shape.about ?? ""];
    case "thing":
      return [shape.entity];
  }
}

function writeCourse(vertices: readonly Vertex[]): string {
  let [x, y] = [0, 0];
  let under: FeatureId | null = null;
  return vertices
    .flatMap(({ at, on }) => {
      const [east, north] = [Math.round(at[0] * steps), Math.round(at[1] * steps)];
      const mark = on ? `*${on === under ? "" : on}` : "";
      const step = [(east - x).toString(36), (north - y).toString(36) + mark];
      [x, y, under] = [east, north, on ?? under];
      return step;
    })
    .join(",");
}

/** Reads what was drawn; what cannot be read is left out and listed. A thing comes without its areas. */
export function readDrawn(code: string): Drawn & { readonly unread: readonly string[] } {
  const shapes: DrawnShape[] = [];
  const unread: string[] = [];
  let asked: number | null = null;
  for (const word of code ? code.split("~") : []) {
    const shape = readShape(word);
    if (!shape || shapes.some(({ id }) => id === shape.id)) unread.push(word);
    else {
      shapes.push(shape);
      if (/^[A-Z]/.test(word) && shape.kind !== "line") asked = shape.id;
    }
  }
  return { shapes, asked, unread };
}

function readShape(word: string): DrawnShape | null {
  const [head = "", first = "", ...rest] = word.split("/");
  const [, letter = "", number = ""] = /^([lact])([1-9]\d{0,3})$/i.exec(head) ?? [];
  const id = Number(number);
  const listed = (name: readonly string[]) => ({ id, name: name.join("/") });
  if (letter.toLowerCase() === letters.thing) {
    if (!/^[a-z0-9-]+$/.test(first)) return null;
    return { kind: "thing", entity: first as EntityId, features: [], areas: [], ...listed(rest) };
  }
  const vertices = readCourse(first);
  const [centre] = vertices ?? [];
  if (!vertices || !centre) return null;
  switch (letter.toLowerCase()) {
    case letters.line:
      return vertices.length < 2 ? null : { kind: "line", vertices, ...listed(rest) };
    case letters.area:
      return vertices.length < 3 ? null : { kind: "area", vertices, ...listed(rest) };
    case letters.circle: {
      const [radius = "", about = "", ...name] = rest;
      const radius_m = /^\d+$/.test(radius) ? Number(radius) : 0;
      if (radius_m < radiusLimits.least_m || radius_m > radiusLimits.most_m) return null;
      return {
        kind: "circle",
        centre,
        radius_m,
        about: about ? (about as EntityId) : null,
        ...listed(name),
      };
    }
    default:
      return null;
  }
}

function readCourse(code: string): Vertex[] | null {
  const numbers = code.split(",");
  if (numbers.length % 2 !== 0) return null;
  let [x, y] = [0, 0];
  let under: FeatureId | null = null;
  const vertices: Vertex[] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    const [north = "", mark] = (numbers[index + 1] ?? "").split("*");
    const east = numbers[index] ?? "";
    if (!isStep(east) || !isStep(north)) return null;
    x += parseInt(east, 36);
    y += parseInt(north, 36);
    if (Math.abs(x) > 180 * steps || Math.abs(y) > 85 * steps) return null;
    if (mark) under = mark as FeatureId;
    vertices.push({ at: [x / steps, y / steps], on: mark === undefined ? null : under });
  }
  return vertices;
}

const isStep = (word: string) => /^-?[0-9a-z]{1,6}$/.test(word);
