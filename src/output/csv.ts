export type Cell = string | number | boolean | null | undefined;

/** A table as CSV (RFC 4180) that a spreadsheet reads as UTF-8: it begins with a byte order mark. */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): Blob {
  return new Blob([csvText(head, rows)], { type: "text/csv;charset=utf-8" });
}

export function csvText(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

function field(cell: Cell): string {
  const text = cell === null || cell === undefined ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
