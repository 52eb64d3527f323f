import type { View } from "#model/view.ts";
import type { AppStore } from "#store/app-store.ts";
import { writeLink } from "#store/permalink.ts";

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const pause_ms = 350;

/** Keeps the address of the page a link to what is on screen. */
export function syncLink(store: AppStore, start: View): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((state, before) => {
    if (state.view === before.view && state.show === before.show) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { view, show } = store.getState();
      const query = writeLink(view, start, show);
      window.history.replaceState(null, "", `?${query}`);
    }, pause_ms);
  });
}
