import { mmPerInch } from "#output/paper.ts";

/** Where the first chunk of a PNG ends: signature and header, which must come first. */
const afterHeader = 33;

/** Adds to a PNG how large it is in print, and words about it that travel with the file (UTF-8). */
export function withNotes(
  png: Uint8Array<ArrayBuffer>,
  density: number,
  notes: Readonly<Record<string, string>>,
): Blob {
  const perMetre = Math.round((density / mmPerInch) * 1000);
  const size = new DataView(new ArrayBuffer(9));
  size.setUint32(0, perMetre);
  size.setUint32(4, perMetre);
  size.setUint8(8, 1);
  const words = Object.entries(notes).map(([name, text]) =>
    chunk("iTXt", new TextEncoder().encode(`${name}\0\0\0\0\0${text}`)),
  );
  return new Blob(
    [
      png.subarray(0, afterHeader),
      chunk("pHYs", new Uint8Array(size.buffer)),
      ...words,
      png.subarray(afterHeader),
    ],
    { type: "image/png" },
  );
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** CRC-32 as PNG asks for it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
