import type { StoreApi } from "zustand/vanilla";
import type { DocumentId } from "#model/id.ts";
import { LoadError, type AtlasFiles } from "#atlas/load.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AppState, TextState } from "#store/app-state.ts";

/** What is asked for when it is first needed, and again where it did not come. */
export interface FileVerbs {
  readonly needText: (document: DocumentId) => void;
  readonly retryText: (document: DocumentId) => void;
  readonly needDetails: () => void;
  readonly retryDetails: () => void;
  /** Asks for all that a search looks through: the readings of names, and every text. */
  readonly needSearch: () => void;
  readonly retryReadings: () => void;
}

/** The files that come after the first screen. */
export function fileVerbs(
  store: StoreApi<AppState>,
  atlas: Atlas,
  files: Pick<AtlasFiles, "text" | "details" | "readings" | "synonyms">,
): FileVerbs {
  const loadText = async (document: DocumentId): Promise<void> => {
    const put = (text: TextState) =>
      store.setState((state) => ({ texts: { ...state.texts, [document]: text } }));
    const file = atlas.document(document)?.text;
    if (file === undefined) return;
    put({ state: "loading" });
    try {
      const { passages, targets, errata } = await files.text(file);
      put({ state: "ready", passages, targets, errata });
    } catch (error) {
      put({ state: "failed", file: error instanceof LoadError ? error.file : file });
    }
  };

  const loadDetails = async (): Promise<void> => {
    const file = atlas.core.details;
    store.setState({ details: { state: "loading" } });
    try {
      store.setState({ details: { state: "ready", details: await files.details(file) } });
    } catch {
      store.setState({ details: { state: "failed", file } });
    }
  };

  const loadReadings = async (): Promise<void> => {
    const { readings: file, synonyms: also } = atlas.core;
    store.setState({ readings: { state: "loading" } });
    try {
      const [readings, synonyms] = await Promise.all([files.readings(file), files.synonyms(also)]);
      store.setState({ readings: { state: "ready", readings, synonyms } });
    } catch {
      store.setState({ readings: { state: "failed", file } });
    }
  };

  const needText = (document: DocumentId) => {
    if (!store.getState().texts[document]) void loadText(document);
  };

  return {
    needText,
    retryText: (document) => void loadText(document),
    needDetails: () => {
      if (!store.getState().details) void loadDetails();
    },
    retryDetails: () => void loadDetails(),
    needSearch: () => {
      if (!store.getState().readings) void loadReadings();
      for (const document of atlas.core.documents) needText(document.id);
    },
    retryReadings: () => void loadReadings(),
  };
}
