import { useId, useState } from "react";
import type { Layer } from "#model/atlas.ts";
import type { FamilyCard } from "#model/layer.ts";
import { formatDate } from "#messages/format.ts";
import { Slider, Switch } from "#ui/controls.tsx";
import { Icon } from "#ui/Icon.tsx";
import {
  useAppState,
  useAtlas,
  useDetails,
  useLanguage,
  useMessages,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { LegendSymbol } from "#panels/LegendSymbol.tsx";
import { MemberList } from "#panels/MemberList.tsx";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import styles from "#panels/LayersPanel.module.css";

/** What is on the sheet: families of layers, each with its members, drawn or not. */
export function LayersPanel() {
  const { core } = useAtlas();
  const messages = useMessages();
  return (
    <PanelFrame title={messages.panels.layers} lead={messages.layersLead}>
      <Certainty />
      <div className={styles["families"]}>
        {core.families.map((family) => (
          <Family key={family.id} family={family} />
        ))}
      </div>
    </PanelFrame>
  );
}

function Family({ family }: { family: FamilyCard }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const words = useWords();
  const layers = atlas.layersOf(family.id);
  const shown = useAppState(({ view }) =>
    view.layers.filter((row) => layers.some((layer) => layer.id === row.id)).map((row) => row.id),
  );
  const [isOpen, setOpen] = useState(shown.length > 0 && !family.ground);
  const listId = useId();
  const leadId = useId();
  const title = words(family.title);
  return (
    <section className={styles["family"]} aria-label={title}>
      <div className={styles["family-head"]}>
        <div className={styles["family-name"]}>
          <Switch
            label={<span className={styles["family-title"]}>{title}</span>}
            name={messages.showFamily(title)}
            checked={shown.length > 0}
            mixed={shown.length > 0 && shown.length < layers.length}
            {...(family.lead && { describedBy: leadId })}
            onChange={(checked) => {
              verbs.showFamily(family.id, checked);
              if (checked) setOpen(true);
            }}
          />
          {family.lead && (
            <p id={leadId} className={styles["lead"]}>
              {words(family.lead)}
            </p>
          )}
        </div>
        <button
          type="button"
          className={styles["fold"]}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-label={`${title}${messages.colon}${isOpen ? messages.less : messages.more}`}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="down" size={1} />
        </button>
      </div>
      <div id={listId} hidden={!isOpen}>
        {isOpen && (
          <>
            <ul className={styles["layers"]}>
              {layers.map((layer) => (
                <LayerRow key={layer.id} layer={layer} />
              ))}
            </ul>
            {family.structures.map((id) => (
              <Structure key={id} id={id} />
            ))}
          </>
        )}
      </div>
    </section>
  );
}

function LayerRow({ layer }: { layer: Layer }) {
  const verbs = useVerbs();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const opacity = useAppState(
    ({ view }) => view.layers.find((row) => row.id === layer.id)?.opacity ?? null,
  );
  const title = words(layer.title);
  return (
    <li className={styles["layer"]}>
      <div className={styles["layer-row"]}>
        <Switch
          label={
            <span className={styles["layer-name"]}>
              <LegendSymbol idiom={layer.drawing.as} tint={layer.drawing.tint} />
              {title}
            </span>
          }
          checked={opacity !== null}
          onChange={(checked) => verbs.showLayer(layer.id, checked)}
        />
        <button
          type="button"
          className={styles["fold"]}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          aria-label={`${title}${messages.colon}${isOpen ? messages.less : messages.more}`}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="down" size={0.9} />
        </button>
      </div>
      <div id={detailsId} className={styles["details"]} hidden={!isOpen}>
        <div className={styles["opacity"]}>
          <span>{messages.opacity}</span>
          <Slider
            label={messages.opacityOf(title)}
            value={opacity ?? 1}
            disabled={opacity === null}
            onChange={(value) => verbs.fadeLayer(layer.id, value)}
          />
        </div>
        <p>{messages.layerFacts(layer.features, formatDate(layer.provenance.date, language))}</p>
        <p>{words(layer.provenance.text)}</p>
        <p>
          {messages.licence}
          {messages.colon}
          {layer.provenance.licence}
        </p>
        {isOpen && <LayerNote layer={layer} />}
      </div>
    </li>
  );
}

function LayerNote({ layer }: { layer: Layer }) {
  const words = useWords();
  const evidence = useDetails();
  const note = evidence.state === "ready" ? evidence.details.layerNotes[layer.id] : undefined;
  return note ? <p>{words(note)}</p> : null;
}

function Certainty() {
  const verbs = useVerbs();
  const messages = useMessages();
  const view = useAppState((state) => ({
    candidates: state.view.candidates,
    evidenceOnly: state.view.evidenceOnly,
  }));
  const candidatesHelp = useId();
  const evidenceHelp = useId();
  return (
    <div className={styles["switches"]}>
      <Switch
        label={messages.evidenceOnly}
        checked={view.evidenceOnly}
        describedBy={evidenceHelp}
        onChange={verbs.showEvidenceOnly}
      />
      <p id={evidenceHelp} className={styles["help"]}>
        {messages.evidenceOnlyHelp}
      </p>
      <Switch
        label={messages.candidates}
        checked={view.candidates}
        describedBy={candidatesHelp}
        onChange={verbs.showCandidates}
      />
      <p id={candidatesHelp} className={styles["help"]}>
        {messages.candidatesHelp}
      </p>
    </div>
  );
}

/** What a formula counts, drawn or not. */
function Structure({ id }: { id: string }) {
  const atlas = useAtlas();
  const evidence = useDetails();
  const whole = atlas.entity(id);
  if (!whole || evidence.state !== "ready") return null;
  const members = evidence.details.entities[whole.id]?.members ?? [];
  return <MemberList whole={whole} members={members} />;
}
