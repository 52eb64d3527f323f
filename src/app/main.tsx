import { documentOf } from "#model/id.ts";
import { createRoot } from "react-dom/client";
import { messagesIn } from "#messages/messages.ts";
import { atlasFilesAt, LoadError, type AtlasFiles } from "#atlas/load.ts";
import { openAtlas } from "#atlas/lookups.ts";
import { openingView } from "#store/app-state.ts";
import { createAppStore } from "#store/app-store.ts";
import { readLink } from "#store/permalink.ts";
import { SettingProvider } from "#panels/atlas-context.ts";
import { App } from "#app/App.tsx";
import { dressPage } from "#app/dress-page.ts";
import { ErrorScreen } from "#app/ErrorScreen.tsx";
import { keepOffline } from "#app/keep-offline.ts";
import { loadFonts } from "#app/load-fonts.ts";
import { readDeployment } from "#app/read-deployment.ts";
import { syncLink } from "#app/sync-link.ts";
import "#ui/palette.css";
import "#ui/tokens.css";
import "#ui/base.css";

const container = document.getElementById("root");
if (!container) throw new Error("missing element: #root");
const root = createRoot(container);

/** The line of a show that this window is the speaker's of; null in every other window. */
const presenting = new URLSearchParams(window.location.search).get("presenter");

/** Opens the speaker's window: it needs no atlas, only its fonts. */
async function startPresenter(id: string): Promise<void> {
  document.documentElement.dataset["theme"] = "night";
  const { Presenter } = await import("#briefing/Presenter.tsx");
  root.render(<Presenter id={id} />);
  const files = filesOfAtlas();
  await files
    .core()
    .then((core) => loadFonts(openAtlas(core), files))
    .catch((error: unknown) => console.warn("fonts of this machine are used:", error));
}

function filesOfAtlas(): AtlasFiles {
  const core = document.querySelector<HTMLMetaElement>('meta[name="atlas-core"]')?.content ?? "";
  return atlasFilesAt(new URL(core, document.baseURI).href, (input, init) => fetch(input, init));
}

/** Opens the atlas: text and lists first; the map comes after the first paint, on its own. */
async function start(): Promise<void> {
  const files = filesOfAtlas();
  const deployment = readDeployment();
  const atlas = openAtlas(await files.core());
  const first = openingView(atlas);
  const link = readLink(window.location.search, atlas, first);
  const store = createAppStore(atlas, files, link.view, link.unknown);
  if (link.view.reading) store.verbs.needText(documentOf(link.view.reading));
  if (link.view.selection) store.verbs.needDetails();
  loadFonts(atlas, files);
  dressPage(atlas, store);
  const own = import("#app/keep-own-stories.ts")
    .then(({ keepOwnStories }) => keepOwnStories(store))
    .catch(() => store.verbs.keptBecame({ keeping: "refused" }));
  if (link.show) {
    const { story, scene, astray } = link.show;
    // The story may be the reader's own.
    await own;
    store.verbs.startStory(story, scene, astray ? link.view : undefined);
  }
  syncLink(store, first);
  root.render(
    <SettingProvider value={{ atlas, store, files, deployment: await deployment }}>
      <App />
    </SettingProvider>,
  );
  if (import.meta.env.PROD) keepOffline(store, (await deployment).offline);
}

function failed(error: unknown): void {
  const file = error instanceof LoadError ? error.file : "";
  const reason = error instanceof Error ? error.message : String(error);
  root.render(
    <ErrorScreen
      messages={messagesIn("zh")}
      file={file}
      reason={reason}
      onRetry={() => void start().catch(failed)}
    />,
  );
}

void (presenting === null ? start() : startPresenter(presenting)).catch(failed);
