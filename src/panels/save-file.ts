/** Time for a browser to take a large file before its address is given up. */
const grace_ms = 20_000;

/** Hands a file to the browser to keep; of a text, `type` says what it is. */
export function saveFile(name: string, content: string | Blob, type = "application/json"): void {
  const file = typeof content === "string" ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), grace_ms);
}
