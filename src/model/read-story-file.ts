import { parseCard, type Parsed } from "#model/parse-card.ts";
import { storySchema, type Story } from "#model/story.ts";

/** Reads a story that was saved as a file; what is wrong with it is told as the build would tell it. */
export function readStoryFile(text: string, file: string): Parsed<Story> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return noStory(
      file,
      `unreadable JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  // Of a file that was picked by mistake, twenty missing fields say less than this.
  const isLike = typeof json === "object" && json !== null && "scenes" in json;
  return isLike ? parseCard(storySchema, json, file) : noStory(file, "no story: it has no scenes");
}

function noStory(file: string, message: string): Parsed<Story> {
  return {
    ok: false,
    problems: [{ file, field: "", message, expected: "a story saved from an atlas" }],
  };
}
