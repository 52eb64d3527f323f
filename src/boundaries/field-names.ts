/**
 * The names under which files of boundaries carry a code or a name, lower case, the surest first. A
 * new spelling of a platform is one word here.
 */
export const codeFields = [
  "adcode",
  "xzqdm",
  "gb",
  "pac",
  "code",
  "gbcode",
  "ad_code",
  "行政区划代码",
  "行政区代码",
  "区划代码",
  "代码",
  "id",
] as const;

export const nameFields = [
  "name",
  "xzqmc",
  "行政区名称",
  "行政区名",
  "区划名称",
  "名称",
  "fullname",
  "mc",
] as const;

/** Positions of a seat that some files carry beside a shape. */
export const pointFields = ["center", "cp"] as const;

export interface FoundCode {
  readonly field: string;
  /** As the file has it. */
  readonly stated: string;
  /** Six digits for a county, nine for a township, 12 below that. */
  readonly code: string;
}

/** The code of a feature, without the country's 156 before it and the empty levels after it. */
export function codeIn(properties: Readonly<Record<string, unknown>>): FoundCode | null {
  for (const [field, value] of fieldsOf(properties, codeFields)) {
    const stated = typeof value === "number" ? String(value) : value;
    const code = typeof stated === "string" ? plainCode(stated.trim()) : null;
    if (code !== null && typeof stated === "string") return { field, stated, code };
  }
  return null;
}

/** The name of a feature as it stands in the file, without white space. */
export function nameIn(properties: Readonly<Record<string, unknown>>): string | null {
  for (const [, value] of fieldsOf(properties, nameFields)) {
    if (typeof value === "string" && value.trim() !== "") return value.replace(/\s/g, "");
  }
  return null;
}

/** The values of a feature under some field names, whatever their capitals, in the order of the names. */
export function fieldsOf(
  properties: Readonly<Record<string, unknown>>,
  names: readonly string[],
): [field: string, value: unknown][] {
  return names.flatMap((name) =>
    Object.entries(properties).filter(([field]) => field.toLowerCase() === name),
  );
}

function plainCode(stated: string): string | null {
  const digits = /^156\d{6,12}$/.test(stated) ? stated.slice(3) : stated;
  if (!/^[1-8]\d{5}(?:\d{3}){0,2}$/.test(digits)) return null;
  return digits.replace(/^(\d{6}|\d{9})0+$/, "$1");
}
