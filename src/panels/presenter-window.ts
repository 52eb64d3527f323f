import { createContext, useContext } from "react";

/** Opens the speaker's window; `blocked` once the browser has refused it. */
export interface PresenterWindow {
  readonly open: () => void;
  readonly blocked: boolean;
  /** Whether it was opened a moment ago: browsers take a page out of full screen when it opens a window. */
  readonly isOpening: () => boolean;
}

const PresenterContext = createContext<PresenterWindow>({
  open: () => undefined,
  blocked: false,
  isOpening: () => false,
});
export const PresenterProvider = PresenterContext.Provider;

/** The one window of the speaker that this page leads. */
export const usePresenter = (): PresenterWindow => useContext(PresenterContext);
