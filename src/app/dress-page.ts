import { inLanguage, languageTags } from "#model/bilingual.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AppStore } from "#store/app-store.ts";

/** Keeps what stands outside the page's own tree in step: theme, language, title of the window. */
export function dressPage(atlas: Atlas, store: AppStore): void {
  const dress = () => {
    const { view, show } = store.getState();
    const { theme, language } = view;
    const page = document.documentElement;
    page.dataset["theme"] = theme;
    page.dataset["show"] = String(show !== null);
    page.lang = languageTags[language];
    document.title = inLanguage(atlas.core.title, language);
  };
  dress();
  store.subscribe((state, before) => {
    const isSame =
      state.view.theme === before.view.theme &&
      state.view.language === before.view.language &&
      (state.show === null) === (before.show === null);
    if (!isSame) dress();
  });
}
