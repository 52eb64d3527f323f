import type { Story } from "#model/story.ts";
import { saveFile } from "#panels/save-file.ts";

/** Hands a story to the browser as a file called like it, without what a file's name cannot hold. */
export function saveStory(story: Story): void {
  const title = story.title.zh || story.title.en || "";
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .trim()
    .slice(0, 60);
  saveFile(`${name || story.id}.json`, `${JSON.stringify(story, null, 2)}\n`);
}
