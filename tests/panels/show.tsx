import { cleanup, configure, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach } from "vitest";
import type { View } from "#model/view.ts";
import { LoadError, type AtlasFiles } from "#atlas/load.ts";
import { openAtlas, type Atlas } from "#atlas/lookups.ts";
import { compileAtlas, originalFile, textFile } from "#compile/compile-atlas.ts";
import { openingView } from "#store/app-state.ts";
import { createAppStore, type AppStore } from "#store/app-store.ts";
import { SettingProvider } from "#panels/atlas-context.ts";
import { tinyContent } from "../fixtures/tiny-content.ts";

afterEach(cleanup);
// What comes on demand may take a while on a busy machine.
configure({ asyncUtilTimeout: 5000 });

// What a browser has and jsdom has not.
Element.prototype.scrollIntoView = () => undefined;
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};
globalThis.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") } as typeof CSS;

type Files = Pick<
  AtlasFiles,
  | "text"
  | "details"
  | "readings"
  | "synonyms"
  | "stories"
  | "lineage"
  | "sites"
  | "original"
  | "address"
>;

interface Given {
  readonly view?: Partial<View>;
  /** Files of the tiny content that are other than they are. */
  readonly content?: Readonly<Record<string, unknown>>;
  readonly files?: Partial<Files>;
  readonly unknownInLink?: readonly string[];
  readonly reviewNumber?: string;
}

interface Shown {
  readonly user: UserEvent;
  readonly atlas: Atlas;
  readonly store: AppStore;
  readonly view: () => View;
}

/** Shows a part of the page over the tiny atlas, with everything that the page gives it. */
export function show(part: ReactNode, given: Given = {}): Shown {
  const compiled = compileAtlas(tinyContent(given.content));
  const atlas = openAtlas(compiled.core);
  const files: Files = {
    text: (file) => come(compiled.texts.find(({ id }) => textFile(id) === file)),
    details: () => Promise.resolve(compiled.details),
    readings: () => Promise.resolve(compiled.readings),
    synonyms: () => Promise.resolve(compiled.synonyms),
    stories: () => Promise.resolve(compiled.stories),
    lineage: () => Promise.resolve(compiled.lineage),
    sites: () => Promise.resolve(compiled.sites),
    original: async (file) =>
      (await come(compiled.originals.find(({ id }) => originalFile(id) === file))).text,
    address: (file) => file,
    ...given.files,
  };
  const view = { ...openingView(atlas), ...given.view };
  const store = createAppStore(atlas, files, view, given.unknownInLink);
  if (view.selection) store.verbs.needDetails();
  const deployment = { reviewNumber: given.reviewNumber ?? "" };
  render(<SettingProvider value={{ atlas, store, files, deployment }}>{part}</SettingProvider>);
  return { user: userEvent.setup(), atlas, store, view: () => store.getState().view };
}

function come<T>(file: T | undefined): Promise<T> {
  return file ? Promise.resolve(file) : Promise.reject(new Error("no such file"));
}

/** A file that does not come the first time, and comes when it is asked for again. */
export function comesAtSecondAsking<T>(file: string, later: T): () => Promise<T> {
  let asked = 0;
  return () => {
    asked += 1;
    return asked === 1 ? Promise.reject(new LoadError(file, "503")) : Promise.resolve(later);
  };
}
