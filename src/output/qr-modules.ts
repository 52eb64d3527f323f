import qrcode from "qrcode-generator";

/** A code as rows of dark and light modules, without the quiet border of four that it needs. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, "M");
  code.addData(text, "Byte");
  code.make();
  const side = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return side.map((row) => side.map((column) => code.isDark(row, column)));
}
