import { documentOf } from "#model/id.ts";
import { createRoot } from "react-dom/client";
import { messagesIn } from "#messages/messages.ts";
import { atlasFilesAt, LoadError } from "#atlas/load.ts";
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

/** Opens the atlas: text and lists first; the map comes after the first paint, on its own. */
async function start(): Promise<void> {
  const core = document.querySelector<HTMLMetaElement>('meta[name="atlas-core"]')?.content ?? "";
  const files = atlasFilesAt(new URL(core, document.baseURI).href, (input, init) =>
    fetch(input, init),
  );
  const deployment = readDeployment();
  const atlas = openAtlas(await files.core());
  const first = openingView(atlas);
  const link = readLink(window.location.search, atlas, first);
  const store = createAppStore(atlas, files, link.view, link.unknown);
  if (link.view.reading) store.verbs.needText(documentOf(link.view.reading));
  if (link.view.selection) store.verbs.needDetails();
  loadFonts(atlas, files);
  dressPage(atlas, store);
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

void start().catch(failed);
