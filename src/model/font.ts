/** A font file with the characters it has, for the page and for the map. */
export interface FontFile {
  /** Name of the face: what stylesheets and labels call it. */
  readonly family: string;
  readonly weight: 400 | 600 | 700;
  /** A file beside the core. */
  readonly file: string;
  /** `unicode-range` values; null where the file serves for every character that no other has. */
  readonly ranges: readonly string[] | null;
  /** Whether labels of the map are set in it. */
  readonly forLabels: boolean;
}
