import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Puts files in the place of a folder, all or none: they are written beside it first, and what was
 * there stays until they are complete.
 */
export function writeSlot(root: string, layer: string, files: ReadonlyMap<string, string>): string {
  const slot = join(root, "geodata/official", layer);
  const fresh = join(root, ".cache", `official-${layer}-${process.pid}`);
  const old = `${fresh}-old`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  mkdirSync(dirname(slot), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(fresh, name), text);
  const isReplaced = existsSync(slot);
  if (isReplaced) renameSync(slot, old);
  try {
    renameSync(fresh, slot);
  } catch (error) {
    if (isReplaced) renameSync(old, slot);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
  return `geodata/official/${layer}`;
}
