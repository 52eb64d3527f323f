import { atlasFormat, type AtlasCore, type DocumentText, type Readings } from "#model/atlas.ts";
import { type AtlasDetails } from "#model/atlas-details.ts";
import type { Lineage } from "#model/lineage.ts";
import type { Sites } from "#model/project-site.ts";
import type { Story } from "#model/story.ts";
import type { Synonym } from "#model/synonym.ts";

/** Says which file could not be had, and why; shown to the reader with a way to try again. */
export class LoadError extends Error {
  readonly file: string;
  constructor(file: string, reason: string) {
    super(`unreadable file: ${file} (${reason})`);
    this.name = "LoadError";
    this.file = file;
  }
}

/** Gets the files of a compiled atlas; relative names are taken from beside the core. */
export interface AtlasFiles {
  readonly core: () => Promise<AtlasCore>;
  readonly details: (file: string) => Promise<AtlasDetails>;
  readonly readings: (file: string) => Promise<Readings>;
  readonly synonyms: (file: string) => Promise<readonly Synonym[]>;
  readonly stories: (file: string) => Promise<readonly Story[]>;
  readonly lineage: (file: string) => Promise<Lineage>;
  readonly sites: (file: string) => Promise<Sites>;
  readonly text: (file: string) => Promise<DocumentText>;
  readonly original: (file: string) => Promise<string>;
  /** The address of a file, for what fetches by itself (the map's sources, fonts). */
  readonly address: (file: string) => string;
}

/** The files beside a core at an address. `fetch` is passed in so that a test can stand in for it. */
export function atlasFilesAt(coreAddress: string, fetchFile: typeof fetch): AtlasFiles {
  const address = (file: string) => new URL(file, coreAddress).href;
  const get = async (file: string): Promise<Response> => {
    const response = await fetchFile(address(file)).catch((error: unknown) => {
      throw new LoadError(file, error instanceof Error ? error.message : "no answer");
    });
    if (!response.ok) throw new LoadError(file, `${response.status} ${response.statusText}`);
    return response;
  };
  const json = async <T>(file: string): Promise<T> => {
    const response = await get(file);
    return response.json().catch((error: unknown) => {
      throw new LoadError(file, error instanceof Error ? error.message : "not JSON");
    }) as Promise<T>;
  };
  return {
    address,
    core: async () => {
      const file = coreAddress.slice(coreAddress.lastIndexOf("/") + 1);
      const core = await json<AtlasCore>(file);
      if (core.format !== atlasFormat) {
        throw new LoadError(file, `format ${core.format}, expected ${atlasFormat}`);
      }
      return core;
    },
    details: (file) => json<AtlasDetails>(file),
    readings: (file) => json<Readings>(file),
    synonyms: (file) => json<readonly Synonym[]>(file),
    stories: (file) => json<readonly Story[]>(file),
    lineage: (file) => json<Lineage>(file),
    sites: (file) => json<Sites>(file),
    text: (file) => json<DocumentText>(file),
    original: async (file) => (await get(file)).text(),
  };
}
