import type { LngLat } from "#model/project-site.ts";

/** Why a device does not say where it is. */
export type PositionRefusal = "refused" | "insecure" | "notFound";

export type PositionAnswer =
  { readonly at: LngLat; readonly accuracy_m: number } | { readonly why: PositionRefusal };

const patience_ms = 12_000;
const denied = 1;

/** Asks the device where it is. Never fails; what it says stays on this page. */
export function askPosition(): Promise<PositionAnswer> {
  // Absent, whatever the types say, in some browsers and on pages that were not served securely.
  const device = navigator.geolocation as Geolocation | undefined;
  if (!window.isSecureContext || !device) return Promise.resolve({ why: "insecure" });
  return new Promise((resolve) => {
    device.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        resolve({ at: [longitude, latitude], accuracy_m: Math.max(10, Math.round(accuracy)) }),
      ({ code }) => resolve({ why: code === denied ? "refused" : "notFound" }),
      { enableHighAccuracy: true, timeout: patience_ms, maximumAge: 60_000 },
    );
  });
}
