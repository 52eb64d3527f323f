import type { Entity, FeatureSummary } from "#model/atlas.ts";
import type { EntityDetail, FeatureDetail } from "#model/atlas-details.ts";
import { hasEvidence } from "#model/certainty.ts";
import { formatArea, formatDistance, formatNumber } from "#messages/format.ts";
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
export function Shape(props: { feature: FeatureSummary; detail: FeatureDetail | undefined }) {
  const { feature, detail } = props;
  const atlas = useAtlas();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const isSure = hasEvidence(feature.certainty);
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
        <dd>{detail && describeShape(atlas, detail, language)}</dd>
        <dt>{messages.accuracy}</dt>
        <dd>{messages.accuracyKm(formatDistance(feature.accuracy_m, language, messages))}</dd>
        {detail?.iou !== undefined && (
          <>
            <dt>{messages.agreement}</dt>
            <dd>{messages.agreementIs(formatNumber(detail.iou, language))}</dd>
          </>
        )}
        {detail && (
          <>
            <dt>{messages.replacedBy}</dt>
            <dd>{messages.replacements[detail.method]}</dd>
          </>
        )}
        {feature.area_m2 !== undefined && (
          <>
            <dt>{messages.area}</dt>
            <dd>{messages.about(formatArea(feature.area_m2, language, messages), isSure)}</dd>
          </>
        )}
        {feature.length_m !== undefined && (
          <>
            <dt>{messages.length}</dt>
            <dd>{messages.about(formatDistance(feature.length_m, language, messages), isSure)}</dd>
          </>
        )}
        {detail?.parent && (
          <>
            <dt>{messages.parentInLaw}</dt>
            <dd>{words(detail.parent)}</dd>
          </>
        )}
        {detail?.provenance && (
          <>
            <dt>{messages.dataFrom}</dt>
            <dd>{words(detail.provenance)}</dd>
          </>
        )}
        {detail && (
          <>
            <dt>{messages.licence}</dt>
            <dd>{detail.licence}</dd>
          </>
        )}
      </dl>
      {detail?.note && <p className={styles["note"]}>{words(detail.note)}</p>}
    </div>
  );
}

/** Why a thing is not on the map, or not all of it; silence would read as an oversight. */
export function NotDrawn(props: {
  entity: Entity;
  detail: EntityDetail;
  features: readonly FeatureSummary[];
}) {
  const { entity, detail, features } = props;
  const messages = useMessages();
  const words = useWords();
  const showsCandidates = useAppState(({ view }) => view.candidates);
  const hasCandidates = features.some((feature) => feature.certainty === "candidate");
  const reason = detail.unlocated ? words(detail.unlocated) : null;
  return (
    <>
      {reason && <p className={styles["note"]}>{reason}</p>}
      {hasCandidates && !showsCandidates && (
        <p className={styles["note"]}>{messages.candidatesHidden}</p>
      )}
      {!reason &&
        features.length === 0 &&
        entity.bounds === null &&
        detail.members.length === 0 && <p className={styles["note"]}>{messages.notOnMapUnknown}</p>}
      <Parents detail={detail} />
      {detail.location && (
        <p className={styles["note"]}>
          {messages.place}
          {messages.colon}
          {words(detail.location)}
        </p>
      )}
    </>
  );
}

/** Who a place belongs to in law and who administers it, where the two differ. */
function Parents({ detail }: { detail: EntityDetail }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const words = useWords();
  const legal = detail.legalParent && atlas.entity(detail.legalParent);
  const administering = detail.administeredBy && atlas.entity(detail.administeredBy);
  if (!legal || !administering) return null;
  return (
    <p className={styles["note"]}>
      {messages.twoParents(words(legal.name), words(administering.name))}
    </p>
  );
}
