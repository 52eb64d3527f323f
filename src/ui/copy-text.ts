/**
 * Puts text on the clipboard, also where a page without a secure address may not use the clipboard's
 * own interface. Rejects where neither way works.
 */
export async function copyText(text: string): Promise<void> {
  // Absent, whatever the types say, on a page that was not served securely.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) return clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (!isCopied) throw new Error("the browser did not let the text be copied");
}
