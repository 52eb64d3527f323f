import { Suspense, useEffect, useRef, useState } from "react";
import type { Erratum, LinkedPassage, Target } from "#model/atlas.ts";
import type { OutlineSection } from "#model/document.ts";
import { documentOf, sectionOf, type DocumentId, type SectionId } from "#model/id.ts";
import { readingUnitOf } from "#atlas/reading-unit.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useMessages,
  useText,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { later } from "#panels/later.ts";
import { PassageRow } from "#panels/PassageRow.tsx";
import { SectionNumbers } from "#panels/SectionNumbers.tsx";
import styles from "#panels/ReaderPanel.module.css";

const BoxTable = later(async () => (await import("#panels/BoxTable.tsx")).BoxTable);

/** The plan text beside the map: a chapter of a long plan, the whole of a short one. */
export function ReaderPanel() {
  const reading = useAppState(({ view }) => view.reading);
  return reading ? <Reader reading={reading} document={documentOf(reading)} /> : null;
}

function Reader({ reading, document }: { reading: string; document: DocumentId }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const text = useText(document);
  const verbs = useVerbs();
  const unit = readingUnitOf(atlas, reading);
  const [showsOriginal, setShowsOriginal] = useState(false);
  const scroll = useRef<HTMLDivElement>(null);
  useScrollTo(scroll, reading, text.state === "ready");
  useLitMentions(scroll, text.state === "ready" ? unit?.id : undefined, showsOriginal);
  if (!unit) return null;
  return (
    <div className={styles["reader"]} lang="zh-CN">
      <Crumbs section={sectionOf(reading)} />
      <div ref={scroll} className={styles["scroll"]} data-reader>
        {text.state === "loading" && <p className={styles["wait"]}>{messages.loadingText}</p>}
        {text.state === "failed" && (
          <FailedFile file={text.file} onRetry={() => verbs.retryText(document)} />
        )}
        {text.state === "ready" && (
          <>
            {unit.sections.map((section) => (
              <Section
                key={section.id}
                section={section}
                passages={text.passages.filter((passage) => passage.section === section.id)}
                targets={text.targets.filter((target) => target.section === section.id)}
                errata={text.errata}
                reading={reading}
                showsOriginal={showsOriginal}
              />
            ))}
            <Steps before={unit.before} after={unit.after} />
          </>
        )}
      </div>
      <footer className={styles["tools"]}>
        <Shown />
        <Button onPress={() => setShowsOriginal(!showsOriginal)}>
          {showsOriginal ? messages.showJoined : messages.showOriginal}
        </Button>
      </footer>
    </div>
  );
}

/** Where in the document the reader is: document, then the headings down to the section. */
function Crumbs({ section }: { section: SectionId }) {
  const atlas = useAtlas();
  const words = useWords();
  const document = atlas.document(documentOf(section));
  const trail: string[] = [];
  for (let at = atlas.section(section); at; at = at.parent ? atlas.section(at.parent) : undefined) {
    if (at.title) trail.unshift(`${at.number} ${at.title}`.trim());
  }
  if (!document) return null;
  return (
    <h2 className={styles["crumbs"]}>
      <strong>{words(document.short)}</strong>
      {trail.map((title) => ` › ${title}`)}
    </h2>
  );
}

function Section(props: {
  section: OutlineSection;
  passages: readonly LinkedPassage[];
  targets: readonly Target[];
  errata: readonly Erratum[];
  reading: string;
  showsOriginal: boolean;
}) {
  const { section, passages, targets, errata, reading, showsOriginal } = props;
  const messages = useMessages();
  const isBox = section.level === "专栏";
  if (section.depth === 0 && passages.length === 0) return null;
  return (
    <section className={`${styles["section"]} ${isBox ? styles["box"] : ""}`}>
      <h3
        className={styles["heading"]}
        data-depth={Math.min(4, Math.max(1, section.depth))}
        data-place={section.id}
      >
        {section.number && <span className={styles["heading-number"]}>{section.number}</span>}
        {section.title || (section.depth === 0 ? messages.preamble : messages.untitledSection)}
      </h3>
      {passages.map((passage, index) => (
        <PassageRow
          key={passage.id}
          passage={passage}
          page={passage.page === passages[index - 1]?.page ? null : passage.page}
          isLit={passage.id === reading}
          errata={errata}
          showsOriginal={showsOriginal}
        />
      ))}
      {isBox && (
        <Suspense>
          <BoxTable section={section} passages={passages} />
        </Suspense>
      )}
      <SectionNumbers targets={targets} />
    </section>
  );
}

function Steps({ before, after }: { before: SectionId | null; after: SectionId | null }) {
  const verbs = useVerbs();
  const messages = useMessages();
  if (!before && !after) return null;
  return (
    <nav className={styles["steps"]}>
      {before ? (
        <Button icon="back" onPress={() => verbs.openText(before)}>
          {messages.previousSection}
        </Button>
      ) : (
        <span />
      )}
      {after && (
        <Button icon="forward" onPress={() => verbs.openText(after)}>
          {messages.nextSection}
        </Button>
      )}
    </nav>
  );
}

/** What of the text is lit on the map, with the way to its evidence. */
function Shown() {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const words = useWords();
  const selection = useAppState(({ view }) => view.selection);
  const entity = selection ? atlas.entity(selection) : undefined;
  if (!entity) return <span />;
  return (
    <p className={styles["shown"]} aria-live="polite">
      <span>{words(entity.name)}</span>
      <Button onPress={() => verbs.bringToFront("card")}>{messages.card}</Button>
    </p>
  );
}

/** Brings the place being read into view, once its text is there. */
function useScrollTo(
  scroll: React.RefObject<HTMLDivElement | null>,
  place: string,
  isReady: boolean,
): void {
  useEffect(() => {
    if (!isReady) return;
    const target = scroll.current?.querySelector(`[data-place="${CSS.escape(place)}"]`);
    const isPassage = target?.tagName !== "H3";
    target?.scrollIntoView({ block: isPassage ? "center" : "start" });
  }, [scroll, place, isReady]);
}

/**
 * Lights the mentions of what is pointed at or chosen, wherever that was done. The elements are
 * marked in place: a hover must answer within a frame, and a chapter has hundreds of mentions.
 */
function useLitMentions(
  scroll: React.RefObject<HTMLDivElement | null>,
  unit: string | undefined,
  showsOriginal: boolean,
): void {
  const lit = useAppState((state) => ({ hovered: state.hovered, selection: state.view.selection }));
  useEffect(() => {
    const mark = (entity: string | null, name: "hovered" | "selected") => {
      if (!entity) return () => undefined;
      const found = scroll.current?.querySelectorAll<HTMLElement>(
        `[data-entity="${CSS.escape(entity)}"]`,
      );
      for (const element of found ?? []) element.dataset[name] = "true";
      return () => {
        for (const element of found ?? []) element.removeAttribute(`data-${name}`);
      };
    };
    const unmark = [mark(lit.hovered, "hovered"), mark(lit.selection, "selected")];
    return () => unmark.forEach((undo) => undo());
  }, [scroll, unit, showsOriginal, lit.hovered, lit.selection]);
}
