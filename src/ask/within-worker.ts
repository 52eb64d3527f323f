import type { AskedShape } from "#model/asked-shape.ts";
import { findWithin, outlineOf } from "#ask/find-within.ts";
import type { Answer, Question } from "#ask/questions.ts";

/** Answers questions about areas beside the page: cutting a hundred shapes takes a while. */
let shapes: Promise<readonly AskedShape[]> | null = null;

addEventListener("message", ({ data }: MessageEvent<Question>) => void answer(data));

async function answer(question: Question): Promise<void> {
  const reply = (message: Answer) => postMessage(message);
  try {
    const all = await (shapes ??= load(question.address));
    if (question.kind === "within") {
      reply({
        id: question.id,
        kind: "within",
        found: findWithin(question.areas, all, question),
      });
    } else {
      reply({ id: question.id, kind: "outline", outline: outlineOf(question.features, all) });
    }
  } catch (error) {
    shapes = null;
    reply({ id: question.id, kind: "failed", reason: String(error) });
  }
}

async function load(address: string): Promise<readonly AskedShape[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as readonly AskedShape[];
}
