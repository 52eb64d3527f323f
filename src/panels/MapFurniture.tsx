import type { ReactNode } from "react";
import { panelNames } from "#model/view.ts";
import { visibleLayers } from "#store/sheet.ts";
import { formatDistance, roundDistance } from "#messages/format.ts";
import { IconButton } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessages,
  useSetting,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { panelList } from "#panels/panel-list.ts";
import styles from "#panels/MapFurniture.module.css";

/** North arrow, zoom and scale bar: what a sheet of a map carries at its lower right. */
export function MapTools({
  isPhone = false,
  onZoom,
  children,
}: {
  isPhone?: boolean;
  onZoom: (steps: number) => void;
  /** What stands between the buttons and the scale. */
  children?: ReactNode;
}) {
  const { core } = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const panel = useAppState((state) => state.view.panel);
  return (
    <section className={styles["tools"]} aria-label={messages.mapTools}>
      <div className={styles["north"]} role="img" aria-label={messages.north}>
        <span aria-hidden="true">{messages.north}</span>
        <svg viewBox="0 0 16 26" width="1em" height="1.625em" aria-hidden="true">
          <path d="M8 1L14 25 8 19.500z" fill="currentColor" />
          <path d="M8 1L2 25 8 19.500z" fill="none" stroke="currentColor" />
        </svg>
      </div>
      <div className={styles["buttons"]}>
        <IconButton icon="plus" label={messages.zoomIn} onPress={() => onZoom(1)} />
        <IconButton icon="minus" label={messages.zoomOut} onPress={() => onZoom(-1)} />
        <IconButton
          icon="extent"
          label={messages.wholeExtent}
          onPress={() => verbs.flyTo(core.opening.bounds)}
        />
        {panelNames
          .filter((name) => panelList[name].at === "map")
          .map((name) => (
            <IconButton
              key={name}
              icon={panelList[name].icon}
              label={messages.panels[name]}
              pressed={panel === name}
              onPress={() => verbs.openPanel(panel === name && !isPhone ? null : name)}
            />
          ))}
      </div>
      {children}
      <ScaleBar />
    </section>
  );
}

const widest_px = 130;

function ScaleBar() {
  const messages = useMessages();
  const language = useLanguage();
  const { metresPerPixel, scale } = useAppState((state) => ({
    metresPerPixel: state.metresPerPixel,
    scale: state.scale,
  }));
  if (metresPerPixel === null) return null;
  const metres = roundDistance(metresPerPixel * widest_px * scale);
  return (
    <div className={styles["scale"]}>
      {formatDistance(metres, language, messages)}
      <div className={styles["bar"]} style={{ width: metres / metresPerPixel }} />
    </div>
  );
}

/** The review number, the notice, and whose data are on the sheet: the lower left of every map page. */
export function CreditLine() {
  const atlas = useAtlas();
  const messages = useMessages();
  const words = useWords();
  const { deployment } = useSetting();
  const view = useAppState((state) => state.view);
  const number = deployment.reviewNumber || messages.reviewNumberPending;
  const credits = visibleLayers(atlas, view).flatMap(({ provenance }) =>
    provenance.credit ? [words(provenance.credit)] : [],
  );
  return (
    <div role="contentinfo" className={styles["credits"]}>
      <span>{messages.reviewNumber(number)}</span>
      <span>{messages.schematicNotice}</span>
      {[...new Set(credits)].map((credit) => (
        <span key={credit}>{credit}</span>
      ))}
    </div>
  );
}
