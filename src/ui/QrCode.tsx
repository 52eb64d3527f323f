import { useMemo } from "react";
import qrcode from "qrcode-generator";
import styles from "#ui/QrCode.module.css";

/** Empty squares around the code, without which a camera does not find it. */
const margin = 4;

/** A text as a QR code, dark on light in every theme. Import it lazily: its library is not small. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, side } = useMemo(() => squaresOf(text), [text]);
  return (
    <svg
      className={styles["code"]}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

/** The dark squares as one path, and the side of the whole in squares. */
function squaresOf(text: string): { path: string; side: number } {
  // 0: as large as the text needs. M: a seventh of it may be dirty or in glare.
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) => {
      const isDark = code.isDark(row, column);
      return isDark ? `M${column + margin} ${row + margin}h1v1h-1z` : "";
    }).join(""),
  );
  return { path: rows.join(""), side: count + 2 * margin };
}
