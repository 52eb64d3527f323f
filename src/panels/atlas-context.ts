import { createContext, useContext, useEffect } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Bilingual, Language } from "#model/bilingual.ts";
import { inLanguage } from "#model/bilingual.ts";
import type { DocumentId } from "#model/id.ts";
import { messagesIn, type Catalogue, type Messages } from "#messages/messages.ts";
import type { AtlasFiles } from "#atlas/load.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AppState, DetailsState, TextState } from "#store/app-state.ts";
import type { AppStore, Verbs } from "#store/app-store.ts";

/** Settings of whoever deploys the atlas: `config.json` beside the page. */
export interface Deployment {
  /** The map review number (审图号) that the deploying authority was given; "" while it has none. */
  readonly reviewNumber: string;
}

export interface Setting {
  readonly atlas: Atlas;
  readonly store: AppStore;
  readonly files: Pick<AtlasFiles, "original" | "address" | "sites">;
  readonly deployment: Deployment;
}

const SettingContext = createContext<Setting | null>(null);
export const SettingProvider = SettingContext.Provider;

export function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (!setting) throw new Error("missing SettingProvider");
  return setting;
}

export const useAtlas = (): Atlas => useSetting().atlas;
export const useVerbs = (): Verbs => useSetting().store.verbs;

/** A part of the state; the component is drawn again when a member of it changes. */
export function useAppState<T>(part: (state: AppState) => T): T {
  return useStore(useSetting().store, useShallow(part));
}

export function useLanguage(): Language {
  return useAppState((state) => state.view.language);
}

export function useMessages(): Messages {
  return messagesIn(useLanguage());
}

/** The messages of a part that comes later than the page; see `src/messages/of-*.ts`. */
export function useMessagesOf<M>(catalogue: Catalogue<M>): M {
  return catalogue[useLanguage()];
}

/** Gives the text of the content in the reader's language. */
export function useWords(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => inLanguage(text, language);
}

/** The text of a document, asked for on first use. */
export function useText(document: DocumentId): TextState {
  const verbs = useVerbs();
  useEffect(() => verbs.needText(document), [verbs, document]);
  return useAppState((state) => state.texts[document]) ?? { state: "loading" };
}

/** The evidence, asked for on first use. */
export function useDetails(): DetailsState {
  const verbs = useVerbs();
  useEffect(() => verbs.needDetails(), [verbs]);
  return useAppState((state) => state.details) ?? { state: "loading" };
}
