import { jsPDF } from "jspdf";
import type { PageLayout } from "#output/page.ts";

/**
 * A PDF of one page that holds the page as a picture: Chinese in a PDF's own type would need whole
 * fonts. The code and the written address are links.
 */
export function pdfOfPage(
  layout: PageLayout,
  jpeg: Uint8Array,
  words: { readonly title: string; readonly subject: string; readonly link: string },
): Blob {
  const { width, height, code, texts } = layout;
  const pdf = new jsPDF({
    unit: "mm",
    format: [width, height],
    orientation: width > height ? "landscape" : "portrait",
  });
  pdf.setProperties({ title: words.title, subject: words.subject });
  pdf.addImage(jpeg, "JPEG", 0, 0, width, height);
  const url = words.link;
  pdf.link(code.x, code.y, code.width, code.height, { url });
  for (const { role, x, y, size } of texts) {
    if (role === "link") pdf.link(x, y - size, width - 2 * x, size * 1.4, { url });
  }
  return pdf.output("blob");
}
