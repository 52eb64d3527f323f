/** One thing that is wrong in the content, told so that the person who wrote it can mend it. */
export interface Problem {
  readonly file: string;
  /** Where in the file: a dotted path, or a line. */
  readonly field: string;
  /** "adjective noun: value", e.g. `unknown entity: flim-city`. */
  readonly message: string;
  readonly expected?: string;
  readonly nearest?: string;
}

/** One line a problem, in the order: file, field, what is wrong, what was expected, the nearest fix. */
export function formatProblem(problem: Problem): string {
  const where = problem.field ? `${problem.file}: ${problem.field}` : problem.file;
  const expected = problem.expected ? ` (expected ${problem.expected})` : "";
  const nearest = problem.nearest ? ` – did you mean ${problem.nearest}?` : "";
  return `${where}: ${problem.message}${expected}${nearest}`;
}

/** Thrown once, with everything that is wrong. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super(`the content has ${count}:\n${problems.map((p) => `  ${formatProblem(p)}`).join("\n")}`);
    this.name = "ContentError";
    this.problems = problems;
  }
}
