import { parseCard, type Parsed } from "#model/parse-card.ts";
import { storySchema, type Story } from "#model/story.ts";

/** Reads a story that was saved as a file; what is wrong with it is told as the build would tell it. */
export function readStoryFile(text: string, file: string): Parsed<Story> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = `unreadable JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { ok: false, problems: [{ file, field: "", message }] };
  }
  return parseCard(storySchema, json, file);
}
