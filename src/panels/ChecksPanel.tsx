import { useState } from "react";
import type { AtlasDetails, Conflict } from "#model/atlas-details.ts";
import { conflictKinds, type ConflictKind } from "#model/conflict.ts";
import type { Finding } from "#model/finding.ts";
import { Tag } from "#ui/controls.tsx";
import {
  useAtlas,
  useDetails,
  useLanguage,
  useMessages,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { AreasBeside } from "#panels/CardChecks.tsx";
import { ConflictSides } from "#panels/ConflictSides.tsx";
import { describeFinding } from "#panels/describe-finding.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import styles from "#panels/ChecksPanel.module.css";

/** Every difference that the atlas knows of: between documents, and between drawing and words. */
export function ChecksPanel() {
  const messages = useMessages();
  const verbs = useVerbs();
  const evidence = useDetails();
  return (
    <PanelFrame title={messages.panels.checks} lead={messages.checksLead}>
      {evidence.state === "loading" && <p>{messages.loadingText}</p>}
      {evidence.state === "failed" && (
        <FailedFile file={evidence.file} onRetry={verbs.retryDetails} />
      )}
      {evidence.state === "ready" && <Checks details={evidence.details} />}
    </PanelFrame>
  );
}

function Checks({ details }: { details: AtlasDetails }) {
  const messages = useMessages();
  const { core } = useAtlas();
  const compared = core.entities.flatMap((entity) => {
    const areas = details.entities[entity.id]?.areas;
    return areas ? [{ entity, areas }] : [];
  });
  return (
    <>
      <Conflicts conflicts={details.conflicts} />
      <h3 className={styles["title"]}>{messages.drawingAgainstText(compared.length)}</h3>
      {compared.map(({ entity, areas }) => (
        <div key={entity.id} className={styles["check"]}>
          <Name id={entity.id} />
          <AreasBeside areas={areas} />
        </div>
      ))}
      <h3 className={styles["title"]}>{messages.drawingAgainstDrawing(details.findings.length)}</h3>
      {details.findings.map((finding) => (
        <FindingCheck
          key={`${finding.kind} ${finding.feature} ${finding.against}`}
          finding={finding}
        />
      ))}
    </>
  );
}

function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const messages = useMessages();
  const [kind, setKind] = useState<ConflictKind | null>(null);
  const present = conflictKinds.filter((one) => conflicts.some((row) => row.kind === one));
  const shown = conflicts.filter((conflict) => kind === null || conflict.kind === kind);
  return (
    <>
      <h3 className={styles["title"]}>{messages.textAgainstText(conflicts.length)}</h3>
      <p className={styles["kinds"]}>
        {[null, ...present].map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
            {one === null ? messages.everyKind : messages.conflictKinds[one]}
          </button>
        ))}
      </p>
      {shown.map((conflict) => (
        <ConflictCheck key={conflict.id} conflict={conflict} />
      ))}
    </>
  );
}

/** One difference; unfolded it shows both sides. */
function ConflictCheck({ conflict }: { conflict: Conflict }) {
  const messages = useMessages();
  const words = useWords();
  return (
    <details className={styles["check"]}>
      <summary>
        <span>{words(conflict.topic)}</span>
        <Tag>{messages.conflictKinds[conflict.kind]}</Tag>
      </summary>
      <ConflictSides conflict={conflict} />
      {conflict.entities.length > 0 && (
        <p className={styles["things"]}>
          {conflict.entities.map((id) => (
            <Name key={id} id={id} />
          ))}
        </p>
      )}
    </details>
  );
}

function FindingCheck({ finding }: { finding: Finding }) {
  const atlas = useAtlas();
  const words = useWords();
  const language = useLanguage();
  const against = atlas.entity(finding.against);
  return (
    <div className={styles["check"]}>
      <Name id={finding.entity} />
      <p>{describeFinding(finding, against ? words(against.name) : "", language)}</p>
    </div>
  );
}

/** The name of a thing, which opens its card and flies there. */
function Name({ id }: { id: Finding["entity"] }) {
  const verbs = useVerbs();
  const words = useWords();
  const entity = useAtlas().entity(id);
  if (!entity) return null;
  return (
    <button
      type="button"
      className={styles["name"]}
      onClick={() => verbs.openCard(id, { fly: true })}
    >
      {words(entity.name)}
    </button>
  );
}
