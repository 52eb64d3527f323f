import type { Messages } from "#messages/messages.ts";

/** MapLibre's own words in the reader's language. */
export function mapLocale(messages: Messages): Record<string, string> {
  return {
    "Map.Title": messages.mapKeys,
    "NavigationControl.ZoomIn": messages.zoomIn,
    "NavigationControl.ZoomOut": messages.zoomOut,
  };
}
