import { Suspense, useRef, useState } from "react";
import type { AttachedMap } from "#map/attach-map.ts";
import { useShowKeys } from "#briefing/use-show-keys.ts";
import { usePresenterWindow } from "#briefing/use-presenter-window.ts";
import { useAppState, useMessages, useSetting } from "#panels/atlas-context.ts";
import { later } from "#panels/later.ts";
import { CreditLine, MapTools } from "#panels/MapFurniture.tsx";
import { Notices } from "#panels/Notices.tsx";
import { PresenterProvider } from "#panels/presenter-window.ts";
import { panelList } from "#panels/panel-list.ts";
import { Rail } from "#panels/Rail.tsx";
import { SearchBox } from "#panels/SearchBox.tsx";
import { openSides, SidePanel } from "#panels/SidePanel.tsx";
import { TitleBlock } from "#panels/TitleBlock.tsx";
import { FaultBoundary } from "#app/ErrorScreen.tsx";
import { MapStage } from "#app/MapStage.tsx";
import { PhoneSheet } from "#app/PhoneSheet.tsx";
import { useCovers, useHasSheet, useIsLow, useIsWide } from "#app/use-layout.ts";
import styles from "#app/App.module.css";

const ShowStage = later(async () => (await import("#app/ShowStage.tsx")).ShowStage);
const SwipeStage = later(async () => (await import("#app/SwipeStage.tsx")).SwipeStage);
const Locator = later(async () => (await import("#panels/Locator.tsx")).Locator);
const Legend = later(async () => (await import("#panels/Legend.tsx")).Legend);
const VoicesDialog = later(async () => (await import("#panels/VoicesDialog.tsx")).VoicesDialog);

/** The page: one map, mounted once, with the furniture of a desk, of a phone or of a show over it. */
export function App() {
  const hasSheet = useHasSheet();
  const messages = useMessages();
  const [map, setMap] = useState<AttachedMap | null>(null);
  const { store } = useSetting();
  const isShowing = useAppState((state) => state.show !== null);
  const { isComparing, isDivided } = useAppState(({ view }) => ({
    isComparing: view.voices !== null,
    isDivided: view.comparison !== null,
  }));
  const presenter = usePresenterWindow(store);
  useShowKeys(store);
  const zoom = (steps: number) => map?.zoomBy(steps);
  return (
    <PresenterProvider value={presenter}>
      <div className={styles["app"]}>
        <a className={styles["skip"]} href="#side">
          {messages.skipToText}
        </a>
        <FaultBoundary messages={messages}>
          <MapStage onAttached={setMap} />
        </FaultBoundary>
        {isDivided && (
          <FaultBoundary messages={messages}>
            <Suspense>
              <SwipeStage map={map} />
            </Suspense>
          </FaultBoundary>
        )}
        {isShowing ? (
          <Suspense>
            <ShowStage />
          </Suspense>
        ) : (
          <Furniture hasSheet={hasSheet} onZoom={zoom} />
        )}
        {isComparing && (
          <FaultBoundary messages={messages}>
            <Suspense>
              <VoicesDialog />
            </Suspense>
          </FaultBoundary>
        )}
      </div>
    </PresenterProvider>
  );
}

function Furniture(props: { hasSheet: boolean; onZoom: (steps: number) => void }) {
  const { hasSheet, onZoom } = props;
  return hasSheet ? <Phone onZoom={onZoom} /> : <Desk onZoom={onZoom} />;
}

function Desk({ onZoom }: { onZoom: (steps: number) => void }) {
  const messages = useMessages();
  const panel = useAppState(({ view }) => view.panel);
  const isWide = useIsWide();
  const hasSide = useAppState(({ view }) => openSides(view).front !== null);
  const isDivided = useAppState(({ view }) => view.comparison !== null);
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  useCovers({ left, right, top });
  const Panel = panel ? panelList[panel].Panel : null;
  return (
    <div className={styles["desk"]}>
      <div ref={left} className={styles["left"]}>
        <div className={styles["rail"]}>
          <Rail />
        </div>
        {Panel && (
          <div className={styles["panel"]}>
            <FaultBoundary messages={messages}>
              <Suspense>
                <Panel />
              </Suspense>
            </FaultBoundary>
          </div>
        )}
      </div>
      <div className={styles["middle"]}>
        <div ref={top} className={styles["over-top"]}>
          <TitleBlock />
          <div className={styles["find"]}>
            <SearchBox />
          </div>
        </div>
        <div className={styles["notices"]} data-divided={isDivided}>
          <Notices />
        </div>
        <div className={styles["lower-left"]}>
          <Suspense>
            <Legend isFolded={panel !== null && !isWide} />
          </Suspense>
        </div>
        <div className={styles["lower-right"]}>
          <MapTools onZoom={onZoom}>
            <Suspense>
              <Locator />
            </Suspense>
          </MapTools>
        </div>
        <div className={styles["foot"]}>
          <CreditLine />
        </div>
      </div>
      <main ref={right} id="side" className={styles["right"]} tabIndex={-1}>
        {hasSide && (
          <div className={styles["side"]}>
            <FaultBoundary messages={messages}>
              <SidePanel />
            </FaultBoundary>
          </div>
        )}
      </main>
    </div>
  );
}

function Phone({ onZoom }: { onZoom: (steps: number) => void }) {
  const top = useRef<HTMLDivElement>(null);
  const bottom = useRef<HTMLElement>(null);
  const { height, isDivided } = useAppState(({ sheet, view }) => ({
    height: sheet.height,
    isDivided: view.comparison !== null,
  }));
  const isLow = useIsLow();
  useCovers(isLow ? { top, left: bottom } : { top, bottom });
  return (
    <div className={styles["phone"]} data-sheet={height}>
      <div ref={top} className={styles["phone-top"]}>
        <SearchBox />
      </div>
      {/* The names over the divider stand in its place. */}
      <div className={styles["phone-title"]} data-divided={isDivided}>
        <TitleBlock />
      </div>
      <div className={styles["phone-notices"]}>
        <Notices />
      </div>
      <div className={styles["phone-map"]}>
        <Suspense>
          <Legend isFolded />
        </Suspense>
        <MapTools isPhone onZoom={onZoom} />
      </div>
      <PhoneSheet ref={bottom} />
    </div>
  );
}
