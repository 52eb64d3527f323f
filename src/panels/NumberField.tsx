import { useState, type KeyboardEvent } from "react";
import styles from "#panels/AskPanel.module.css";

/**
 * A number that is typed, or moved by a step with the arrow keys (with Shift by ten). What is no number
 * within the limits is told and changes nothing; what changes elsewhere shows here.
 */
export function NumberField(props: {
  readonly label: string;
  /** The label is only said, not seen: a heading shows it. */
  readonly isBare?: boolean;
  readonly value: number;
  /** Digits behind the point that count. */
  readonly digits: number;
  readonly step: number;
  /** Both ends included. */
  readonly limits: readonly [least: number, most: number];
  readonly wrong: string;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, digits, step, limits, wrong, onChange } = props;
  const rounded = Number(value.toFixed(digits));
  const [typed, setTyped] = useState<string | null>(null);
  const isGood = (text: string) =>
    text.trim() !== "" && Number(text) >= limits[0] && Number(text) <= limits[1];
  const isBad = typed !== null && !isGood(typed);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    const next = rounded + way * step * (event.shiftKey ? 10 : 1);
    setTyped(null);
    onChange(Number(Math.min(limits[1], Math.max(limits[0], next)).toFixed(digits)));
  };
  return (
    <label className={styles["number-field"]}>
      <span className={props.isBare ? "visually-hidden" : undefined}>{label}</span>
      <input
        inputMode="decimal"
        value={typed ?? String(rounded)}
        aria-invalid={isBad}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
        onChange={({ target: { value: text } }) => {
          setTyped(text);
          if (isGood(text)) onChange(Number(text));
        }}
      />
      {isBad && <span role="alert">{wrong}</span>}
    </label>
  );
}
