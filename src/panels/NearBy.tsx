import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Origin } from "#model/project-filter.ts";
import type { LngLat, NamedPosition, Sites } from "#model/project-site.ts";
import type { Bounds } from "#model/view.ts";
import { boundsAround } from "#atlas/origin-bounds.ts";
import { formatDistance } from "#messages/format.ts";
import { projectMessages } from "#messages/of-projects.ts";
import { Button, IconButton } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { askPosition, type PositionRefusal } from "#panels/ask-position.ts";
import { placeFinder } from "#panels/find-place.ts";
import styles from "#panels/NearBy.module.css";

type Asking = "not yet" | "asking" | "outside" | PositionRefusal;

/** From where to measure: a place that is typed, or where the device is. */
export function NearBy({ sites }: { sites: Sites | null }) {
  const { core } = useAtlas();
  const verbs = useVerbs();
  const say = useMessagesOf(projectMessages);
  const origin = useAppState((state) => state.origin);
  const [asking, setAsking] = useState<Asking>("not yet");
  const field = useRef<HTMLDivElement>(null);
  const before = useRef(origin);
  useEffect(() => {
    // The button that ended the measuring has gone: the keyboard goes on from here.
    const isLost = document.activeElement === document.body;
    if (before.current && !origin && isLost) field.current?.focus();
    before.current = origin;
  }, [origin]);
  const standAt = (next: Origin) => {
    setAsking("not yet");
    verbs.standAt(next);
    verbs.flyTo(boundsAround(next));
    // On a phone the sheet gives way to the map, which it had covered for the keyboard.
    verbs.raiseSheet("half");
  };
  const locate = () => {
    setAsking("asking");
    void askPosition().then((answer) => {
      if ("why" in answer) setAsking(answer.why);
      else if (!holds(core.maxBounds, answer.at)) setAsking("outside");
      else standAt({ ...answer, place: null });
    });
  };
  if (origin) return <Measuring origin={origin} onStop={() => verbs.standAt(null)} />;
  return (
    <div className={styles["near"]} role="search" aria-label={say.near} tabIndex={-1} ref={field}>
      <div className={styles["ask"]}>
        <PlaceField sites={sites} onChoose={standAt} />
        <Button icon="here" onPress={locate}>
          {asking === "asking" ? say.locating : say.nearMe}
        </Button>
      </div>
      <p role="status" className={styles["answer"]}>
        {asking !== "not yet" && asking !== "asking" && say[asking]}
      </p>
      <p className={styles["privacy"]}>{say.privacy}</p>
    </div>
  );
}

function Measuring({ origin, onStop }: { origin: Origin; onStop: () => void }) {
  const say = useMessagesOf(projectMessages);
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The field or the button that was in use has gone: the keyboard goes on from here.
    if (document.activeElement === document.body) bar.current?.focus();
  }, []);
  return (
    <div ref={bar} tabIndex={-1} className={styles["measuring"]}>
      <span className={styles["dot"]} aria-hidden="true" />
      <span>
        {origin.place
          ? say.from(words(origin.place))
          : say.fromHere(formatDistance(origin.accuracy_m, language, messages))}
      </span>
      <IconButton icon="close" label={say.stopMeasuring} onPress={onStop} />
    </div>
  );
}

/** A field that offers the named places of the atlas as one types. */
function PlaceField(props: { sites: Sites | null; onChoose: (origin: Origin) => void }) {
  const { sites, onChoose } = props;
  const verbs = useVerbs();
  const say = useMessagesOf(projectMessages);
  const words = useWords();
  const list = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const find = useMemo(() => (sites ? placeFinder(sites) : null), [sites]);
  const found = find && query.trim() !== "" ? find(query) : [];
  const isOpen = query.trim() !== "" && find !== null;
  const choose = (place: NamedPosition) => {
    const { at, accuracy_m, name } = place;
    setQuery("");
    onChoose({ at, accuracy_m, place: name });
  };
  const onKey = (event: KeyboardEvent) => {
    // What an input method takes is not for the list.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = found[active];
    if (step !== 0 && found.length > 0) setActive((active + step + found.length) % found.length);
    else if (event.key === "Enter" && chosen) choose(chosen);
    else if (event.key === "Escape" && query !== "") setQuery("");
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles["place"]}>
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        className={styles["field"]}
        value={query}
        placeholder={say.nearPlaceholder}
        aria-label={say.nearField}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${active}` : undefined}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKey}
        // The keyboard of a phone comes up from below.
        onFocus={() => verbs.raiseSheet("full")}
      />
      <div
        id={list}
        role="listbox"
        aria-label={say.nearField}
        className={styles["found"]}
        hidden={found.length === 0}
      >
        {found.map((place, index) => (
          <button
            key={place.name.zh}
            type="button"
            tabIndex={-1}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles["option"]}
            // Before the field loses the focus, or the list would be gone.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(place)}
          >
            <span>{words(place.name)}</span>
            <span className={styles["kind"]}>{say.placeKinds[place.kind]}</span>
          </button>
        ))}
      </div>
      <p role="status" className={found.length > 0 ? "visually-hidden" : styles["nowhere"]}>
        {isOpen && (found.length > 0 ? say.placesFound(found.length) : say.noPlace(query))}
        {query.trim() !== "" && !find && say.loading}
      </p>
    </div>
  );
}

const holds = ([west, south, east, north]: Bounds, [longitude, latitude]: LngLat) =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;
