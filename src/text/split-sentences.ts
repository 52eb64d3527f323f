const sentenceEnd = /[。！？；?!][”’）」』】]*/g;

/** Where each sentence of a text begins: offsets, the first always 0. Closing quotes stay with their sentence. */
export function splitSentences(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(sentenceEnd)) {
    const next = match.index + match[0].length;
    if (next < text.length) starts.push(next);
  }
  return starts;
}
