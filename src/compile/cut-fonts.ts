import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { FontCut } from "#compile/font-plan.ts";

export interface CutFont {
  readonly cut: FontCut;
  readonly data: Buffer;
}

/**
 * Cuts the subsets from the master fonts of a project. A cut takes seconds, so it is kept under a
 * name made from what went into it; the folder may be deleted at any time.
 */
export async function cutFonts(root: string, cuts: readonly FontCut[]): Promise<CutFont[]> {
  const folder = join(root, "node_modules", ".cache", "atlas-fonts");
  mkdirSync(folder, { recursive: true });
  const done: CutFont[] = [];
  for (const cut of cuts) {
    const master = readFileSync(join(root, "src", "compile", "fonts", cut.master));
    const key = createHash("sha256").update(master).update(cut.characters).digest("hex");
    const file = join(folder, `${key.slice(0, 24)}.woff2`);
    done.push({ cut, data: kept(file) ?? (await make(file, master, cut.characters)) });
  }
  return done;
}

function kept(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

async function make(file: string, master: Buffer, characters: string): Promise<Buffer> {
  const data = await subsetFont(master, characters, { targetFormat: "woff2" });
  writeFileSync(file, data);
  return data;
}
