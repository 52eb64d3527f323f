import type { Target } from "#model/atlas.ts";
import { derivedChange, type Derived, type Measured } from "#atlas/figures.ts";
import { formatValue } from "#messages/format-value.ts";
import { formatDate } from "#messages/format.ts";
import { targetMessages } from "#messages/of-targets.ts";
import { Tag } from "#ui/controls.tsx";
import {
  useAtlas,
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { timeWords } from "#panels/figure-words.ts";
import { useGloss } from "#panels/use-gloss.ts";
import { timeOf, useOpenQuote } from "#panels/use-targets.ts";
import styles from "#panels/TargetsPanel.module.css";

/** One number: what it measures, from what to what by when, who says so, and the words on demand. */
export function TargetRow({ target, same }: { target: Target; same: Measured | null }) {
  const messages = useMessages();
  const own = useMessagesOf(targetMessages);
  const words = useWords();
  const verbs = useVerbs();
  const gloss = useGloss().change(target);
  const others = (same?.card?.targets.length ?? 1) - 1;
  return (
    <div className={styles["row"]} data-kind={target.kind}>
      <p className={styles["indicator"]}>{words(target.indicator)}</p>
      <FigureButton target={target} />
      {gloss !== null && <p className={styles["gloss"]}>{gloss}</p>}
      <div className={styles["more"]}>
        <p className={styles["facts"]}>
          <DocumentOf target={target} />
          {[target.binding, target.measure, messages.numberKinds[target.kind]]
            .filter(Boolean)
            .map((one) => ` · ${one}`)}
        </p>
        <details>
          <summary>{own.quote}</summary>
          <QuoteOf target={target} />
        </details>
        {same && (
          <button
            type="button"
            className={styles["compare"]}
            onClick={() =>
              verbs.filterTargets({
                shows: "charts",
                words: words(same.name),
                document: null,
                year: null,
              })
            }
          >
            {own.compare(others)}
          </button>
        )}
      </div>
    </div>
  );
}

/** From what to what by when; pressed, its sentence. */
function FigureButton({ target }: { target: Target }) {
  const own = useMessagesOf(targetMessages);
  const open = useOpenQuote();
  const { base, baseYear } = target;
  return (
    <button type="button" className={styles["figure"]} onClick={() => open(target)}>
      {base !== null && (
        <>
          <span lang="zh-CN">
            {formatValue({ ...target, value: base, comparator: target.baseComparator ?? "=" })}
          </span>
          <small>{timeWords(String(baseYear ?? ""), own)}</small>
          <span role="img" aria-label={own.to}>
            →
          </span>
        </>
      )}
      <strong lang="zh-CN">{formatValue(target)}</strong>
      <small lang="zh-CN">{timeWords(timeOf(target), own)}</small>
    </button>
  );
}

/** Who says so, and when. */
export function DocumentOf({ target }: { target: Target }) {
  const document = useAtlas().document(target.document);
  const words = useWords();
  const language = useLanguage();
  if (!document) return null;
  return `${words(document.short)} · ${formatDate(document.date, language)}`;
}

/** The words of a number, what a reader should know of it, and what can be worked out from it. */
function QuoteOf({ target }: { target: Target }) {
  const messages = useMessages();
  const own = useMessagesOf(targetMessages);
  const words = useWords();
  const derived = derivedChange(target);
  return (
    <>
      <blockquote lang="zh-CN">{messages.quote(target.quote)}</blockquote>
      {target.note && <p>{words(target.note)}</p>}
      {derived && (
        <p>
          <Tag tone="schematic">{own.derived}</Tag> <DerivedWords derived={derived} />
        </p>
      )}
    </>
  );
}

function DerivedWords({ derived }: { derived: Derived }) {
  const own = useMessagesOf(targetMessages);
  const { as, from, to, years, result } = derived;
  const signed = (value: number, digits: number) =>
    `${value >= 0 ? "+" : "−"}${Math.abs(value)
      .toFixed(digits)
      .replace(/\.?0+$/, "")}`;
  if (as === "points") return own.points(String(from), String(to), signed(result, 2));
  return own.growth(`(${to} ÷ ${from})^(1 ÷ ${years}) − 1`, signed(result * 100, 1));
}
