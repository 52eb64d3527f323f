/** Where a thing stands between idea and building; one line grammar draws it (solid, long dash, dash, dots). */
export const statuses = ["existing", "building", "planned", "concept", "unknown"] as const;
export type Status = (typeof statuses)[number];
