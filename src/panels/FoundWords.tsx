import { documentOf } from "#model/id.ts";
import { formatValue } from "#messages/format-value.ts";
import { formatDate } from "#messages/format.ts";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessages,
  useWords,
} from "#panels/atlas-context.ts";
import { Marked } from "#panels/Marked.tsx";
import type { SearchOption } from "#panels/search-options.ts";

/** What a row of the results says, with the words that were found marked. */
export function FoundWords({ option }: { option: SearchOption }) {
  const messages = useMessages();
  const words = useWords();
  switch (option.as) {
    case "entity": {
      const { thing, name, at } = option.found;
      const facts = [messages.kinds[thing.kind], thing.bounds ? "" : messages.notDrawn];
      return <NamedWords shown={words(thing.name)} name={name} at={at} facts={facts} />;
    }
    case "layer":
      return <LayerWords found={option.found} />;
    case "section":
      return <SectionWords found={option.found} />;
    case "target":
      return <TargetWords found={option.found} />;
    case "passage":
      return <PassageWords found={option.found} />;
    case "more":
      return messages.searchMore(option.count);
  }
}

type FoundOf<As extends SearchOption["as"]> = Extract<
  SearchOption,
  { as: As; found: unknown }
>["found"];

function LayerWords({ found: { thing, name, at } }: { found: FoundOf<"layer"> }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const words = useWords();
  const isShown = useAppState(({ view }) => view.layers.some(({ id }) => id === thing.id));
  const family = atlas.family(thing.family);
  const facts = [
    family ? words(family.title) : "",
    isShown ? messages.layerShown : messages.layerHidden,
  ];
  return <NamedWords shown={words(thing.title)} name={name} at={at} facts={facts} />;
}

function SectionWords({ found: { thing, name, at } }: { found: FoundOf<"section"> }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const words = useWords();
  const document = atlas.document(documentOf(thing.id));
  const whole = thing.parent ? atlas.section(thing.parent) : undefined;
  const facts = [
    document ? words(document.short) : "",
    `${whole?.number ?? ""} ${whole?.title ?? ""}`.trim(),
    thing.page === null ? "" : messages.page(thing.page),
  ];
  return <NamedWords shown={name} name={name} at={at} facts={facts} />;
}

function TargetWords({ found: { thing, name, at } }: { found: FoundOf<"target"> }) {
  const document = useAtlas().document(thing.document);
  const words = useWords();
  const facts = [
    formatValue(thing),
    String(thing.year ?? thing.period ?? ""),
    document ? words(document.short) : "",
  ];
  return (
    <>
      <NamedWords shown={words(thing.indicator)} name={name} at={at} facts={facts} />
      <small lang="zh-CN">{thing.quote}</small>
    </>
  );
}

/** What is shown of a thing, with the found part marked; another name that was found stands below. */
function NamedWords(props: {
  shown: string;
  name: string;
  at: readonly [number, number];
  facts: readonly string[];
}) {
  const { shown, name, at, facts } = props;
  const marked = <Marked text={name} at={[at]} />;
  return (
    <>
      {shown === name ? marked : shown}
      <small>
        {shown !== name && <>{marked} · </>}
        {facts.filter(Boolean).join(" · ")}
      </small>
    </>
  );
}

const around = 22;

function PassageWords({ found: { passage, at } }: { found: FoundOf<"passage"> }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const document = atlas.document(documentOf(passage.id));
  const from = Math.max(0, (at[0]?.[0] ?? 0) - around);
  const to = (at[0]?.[1] ?? 0) + around;
  const within = at
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]) => [start - from, end - from] as const);
  const facts = [
    document ? words(document.short) : "",
    document ? formatDate(document.date, language) : "",
    atlas.section(passage.section)?.title ?? "",
    passage.page === null ? "" : messages.page(passage.page),
  ];
  return (
    <>
      <span lang="zh-CN">
        <Marked text={passage.text.slice(from, to)} at={within} />
      </span>
      <small>{facts.filter(Boolean).join(" · ")}</small>
    </>
  );
}
