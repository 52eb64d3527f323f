import { createContext, useContext } from "react";

/** Opens the speaker's window; `blocked` once the browser has refused it. */
export interface PresenterWindow {
  readonly open: () => void;
  readonly blocked: boolean;
}

const PresenterContext = createContext<PresenterWindow>({ open: () => undefined, blocked: false });
export const PresenterProvider = PresenterContext.Provider;

/** The one window of the speaker that this page leads. */
export const usePresenter = (): PresenterWindow => useContext(PresenterContext);
