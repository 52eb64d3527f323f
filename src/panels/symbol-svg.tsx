import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import {
  groundColour,
  tintColour,
  type GroundColour,
  type Theme,
  type Tint,
} from "#model/palette.ts";
import { LegendSymbol, type SymbolProps } from "#panels/LegendSymbol.tsx";

const tint = "tint-";

/** A symbol of the legend as the text of an SVG that stands alone: its colours are written out. */
export function symbolSvg(symbol: SymbolProps, theme: Theme): string {
  const host = document.createElement("div");
  const root = createRoot(host);
  flushSync(() => root.render(<LegendSymbol {...symbol} />));
  const text = host.firstElementChild
    ? new XMLSerializer().serializeToString(host.firstElementChild)
    : "";
  root.unmount();
  return text.replace(/var\(--([a-z-]+)\)/g, (_, name: string) =>
    name.startsWith(tint)
      ? tintColour(name.slice(tint.length) as Tint, theme)
      : groundColour(name as GroundColour, theme),
  );
}
