import * as v from "valibot";
import { nearest } from "#model/nearest.ts";
import type { Problem } from "#model/problem.ts";

export type CardSchema<T> = v.GenericSchema<unknown, T>;

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The one door through which outside data enters. Returns the typed card, or every problem of it
 * with file, field, what was expected and the nearest fix. `at` is prefixed to the field.
 */
export function parseCard<T>(
  schema: CardSchema<T>,
  input: unknown,
  file: string,
  at = "",
): Parsed<T> {
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problems: result.issues.map((issue) => problemOf(issue, schema, file, at)) };
}

function problemOf(
  issue: v.BaseIssue<unknown>,
  schema: unknown,
  file: string,
  at: string,
): Problem {
  const path = issue.path?.map((item) => String(item.key)) ?? [];
  const field = [at, ...path].filter(Boolean).join(".");
  const key = path.at(-1) ?? "";
  if (issue.type === "strict_object" && issue.expected === "never") {
    const fix = nearest(key, fieldsAt(schema, path.slice(0, -1)));
    return { file, field, message: `unknown field: ${key}`, ...(fix && { nearest: fix }) };
  }
  const expected = expectation(issue);
  if (issue.received === "undefined") return { file, field, message: "missing field", expected };
  const received = typeof issue.input === "string" ? issue.input : issue.received;
  const fix = nearest(received, [...expected.split(", ")]);
  return {
    file,
    field,
    message: `invalid value: ${received}`,
    expected,
    ...(fix && { nearest: fix }),
  };
}

/** A check (a pattern, a range) says what it expects in its own message, a type in `expected`. */
function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === "validation" && !issue.message.startsWith("Invalid")) return issue.message;
  return (issue.expected ?? issue.message).replace(/["()]/g, "").replaceAll(" | ", ", ");
}

/** The field names that a schema knows at a path; empty below unions, where they would be a guess. */
function fieldsAt(schema: unknown, path: readonly string[]): string[] {
  let here = unwrap(schema);
  for (const key of path) {
    const next = here?.item ?? here?.entries?.[key] ?? here?.value;
    here = unwrap(next);
  }
  return Object.keys(here?.entries ?? {});
}

interface SchemaParts {
  readonly wrapped?: unknown;
  readonly item?: unknown;
  readonly value?: unknown;
  readonly entries?: Readonly<Record<string, unknown>>;
}

function unwrap(schema: unknown): SchemaParts | undefined {
  let parts = schema as SchemaParts | undefined;
  while (parts?.wrapped) parts = parts.wrapped as SchemaParts;
  return parts;
}
