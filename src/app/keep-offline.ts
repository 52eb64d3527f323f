import type { AppStore } from "#store/app-store.ts";

/**
 * Has the browser keep this version of the atlas, once the map is drawn or cannot be; tells the
 * reader of a newer one. Where the deployment does not want it, what was kept is let go.
 */
export function keepOffline(store: AppStore, isWanted: boolean): void {
  if (!/^https?:$/.test(window.location.protocol) || !("serviceWorker" in navigator)) return;
  const work = () => (isWanted ? register(store) : forget());
  const start = () => void work().catch((error: unknown) => console.warn("not kept:", error));
  if (store.getState().map !== "waiting") return start();
  const stop = store.subscribe(({ map }) => {
    if (map === "waiting") return;
    stop();
    start();
  });
}

async function register(store: AppStore): Promise<void> {
  const { serviceWorker } = navigator;
  const address = new URL("sw.js", document.baseURI);
  const registration = await serviceWorker.register(address, { updateViaCache: "none" });
  const isUpdate = () => registration.waiting !== null && serviceWorker.controller !== null;
  if (isUpdate()) store.verbs.updateCame();
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && isUpdate()) store.verbs.updateCame();
    });
  });
  store.subscribe(({ update }, before) => {
    if (update !== "wanted" || update === before.update) return;
    serviceWorker.addEventListener("controllerchange", () => window.location.reload());
    // Another page may have let it in already; then a reload is all.
    if (registration.waiting) registration.waiting.postMessage("take-over");
    else window.location.reload();
  });
}

async function forget(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(document.baseURI);
  if (!registration?.scope.startsWith(new URL(".", document.baseURI).href)) return;
  await registration.unregister();
  const family = `atlas ${new URL(registration.scope).pathname} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(family));
  await Promise.all(names.map((name) => caches.delete(name)));
}
