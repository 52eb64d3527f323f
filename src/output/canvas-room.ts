/**
 * Whether this machine can hold a picture of so many pixels: as a drawing of the graphics card and
 * as a canvas. Browsers do not say the second; a pixel in the far corner tells.
 */
export function canvasFits(width: number, height: number): boolean {
  const largest = largestDrawing();
  if (Math.max(width, height) > largest) return false;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext("2d");
  pen?.fillRect(width - 1, height - 1, 1, 1);
  const alpha = pen?.getImageData(width - 1, height - 1, 1, 1).data[3];
  // Gives the memory back at once, not when the collector comes.
  canvas.width = 0;
  canvas.height = 0;
  return alpha === 255;
}

function largestDrawing(): number {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return 0;
  const side = (name: number) => Number(gl.getParameter(name));
  const largest = Math.min(side(gl.MAX_TEXTURE_SIZE), side(gl.MAX_RENDERBUFFER_SIZE));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return largest;
}
