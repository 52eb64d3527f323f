import { Fragment } from "react";

/** Words with parts of them marked, in order; a part that begins within another is passed over. */
export function Marked({ text, at }: { text: string; at: readonly (readonly [number, number])[] }) {
  const parts = at.filter(([start], index) => start >= (at[index - 1]?.[1] ?? 0));
  return (
    <>
      {parts.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(parts[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(parts.at(-1)?.[1] ?? 0)}
    </>
  );
}
