import type { Entity, FeatureSummary } from "#model/atlas.ts";
import { formatArea, formatDistance } from "#messages/format.ts";
import { Tag } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessages,
  useWords,
} from "#panels/atlas-context.ts";
import { describeShape } from "#panels/describe-shape.ts";
import styles from "#panels/CardPanel.module.css";

/** How a shape was made and how far it may be trusted. */
export function Shape({ feature }: { feature: FeatureSummary }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  return (
    <div className={styles["shape"]}>
      <p className={styles["shape-head"]}>
        {feature.part && <span>{words(feature.part)}</span>}
        <span title={messages.certaintyHelp[feature.certainty]}>
          <Tag tone={feature.certainty}>{messages.certainties[feature.certainty]}</Tag>
        </span>
        {feature.status && <Tag>{messages.statuses[feature.status]}</Tag>}
      </p>
      <dl className={styles["facts"]}>
        <dt>{messages.howMade}</dt>
        <dd>{describeShape(atlas, feature, language)}</dd>
        <dt>{messages.accuracy}</dt>
        <dd>{messages.accuracyKm(formatDistance(feature.accuracy_m, language, messages))}</dd>
        {feature.area_m2 !== undefined && (
          <>
            <dt>{messages.area}</dt>
            <dd>{messages.areaAbout(formatArea(feature.area_m2, language, messages))}</dd>
          </>
        )}
        {feature.length_m !== undefined && (
          <>
            <dt>{messages.length}</dt>
            <dd>{messages.lengthAbout(formatDistance(feature.length_m, language, messages))}</dd>
          </>
        )}
      </dl>
      {feature.note && <p className={styles["note"]}>{words(feature.note)}</p>}
    </div>
  );
}

/** Why a thing is not on the map, or not all of it; silence would read as an oversight. */
export function NotDrawn(props: { entity: Entity; features: readonly FeatureSummary[] }) {
  const { entity, features } = props;
  const messages = useMessages();
  const words = useWords();
  const showsCandidates = useAppState(({ view }) => view.candidates);
  const hasCandidates = features.some((feature) => feature.certainty === "candidate");
  const reason = entity.unlocated ? words(entity.unlocated) : null;
  return (
    <>
      {reason && <p className={styles["note"]}>{reason}</p>}
      {hasCandidates && !showsCandidates && (
        <p className={styles["note"]}>{messages.candidatesHidden}</p>
      )}
      {!reason &&
        features.length === 0 &&
        entity.bounds === null &&
        entity.members.length === 0 && <p className={styles["note"]}>{messages.notOnMapUnknown}</p>}
      {entity.location && (
        <p className={styles["note"]}>
          {messages.place}
          {messages.colon}
          {words(entity.location)}
        </p>
      )}
    </>
  );
}
