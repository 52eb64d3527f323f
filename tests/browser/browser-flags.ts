/** Software drawing that every machine has; and nothing that calls home. */
export const browserFlags = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=gl-egl",
  "--ignore-gpu-blocklist",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
