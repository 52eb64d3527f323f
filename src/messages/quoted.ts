/** In Chinese quotation marks; those within become single ones (GB/T 15834). */
export const quoted = (text: string) => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
