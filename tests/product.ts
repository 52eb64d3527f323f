import { fileURLToPath } from "node:url";
import { build, preview, type InlineConfig, type PreviewServer } from "vite";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Builds with vite as for a reader, whatever mode the process that asks is in. */
export async function buildForReaders(config: InlineConfig): ReturnType<typeof build> {
  const mode = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    return await build({ logLevel: "error", mode: "production", ...config });
  } finally {
    // An assignment of undefined would leave the word "undefined" behind.
    if (mode === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = mode;
  }
}

/** Serves what was built, on the next free port from the one given. */
export async function serveBuilt(
  config: InlineConfig,
  port: number,
): Promise<{ address: string; server: PreviewServer }> {
  const server = await preview({
    logLevel: "error",
    ...config,
    preview: { host: "127.0.0.1", port, strictPort: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the preview server gave no address");
  return { address, server };
}
