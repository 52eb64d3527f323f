import type { FeatureId } from "#model/id.ts";
import type { Found, Outline } from "#ask/find-within.ts";
import type { Answer, Question } from "#ask/questions.ts";
import type { Areas } from "#ask/relate.ts";

/** Answers questions about areas; what it cannot answer it rejects. */
export interface Asker {
  /** What lies in areas that may be wrong by `loose_m` metres, some shapes left out. */
  readonly within: (
    areas: Areas,
    loose_m: number,
    without: readonly FeatureId[],
  ) => Promise<readonly Found[]>;
  readonly outline: (features: readonly FeatureId[]) => Promise<Outline>;
  readonly close: () => void;
}

/**
 * Answers by a worker, which starts with the first question and reads the file of shapes at an
 * address once.
 */
export function openAsker(address: string): Asker {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  let running: Worker | null = null;
  const start = (): Worker => {
    const worker = new Worker(new URL("./within-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    // A worker that does not start answers nothing by itself.
    worker.addEventListener("error", ({ message }) => {
      for (const [id, tell] of waiting) tell({ id, kind: "failed", reason: message });
      waiting.clear();
    });
    return worker;
  };
  const ask = <K extends Answer["kind"]>(question: WithoutAddress, kind: K) =>
    new Promise<Extract<Answer, { kind: K }>>((resolve, reject) => {
      last += 1;
      waiting.set(last, (answer) => {
        if (answer.kind === kind) resolve(answer as Extract<Answer, { kind: K }>);
        else reject(new Error(answer.kind === "failed" ? answer.reason : answer.kind));
      });
      running ??= start();
      running.postMessage({ ...question, id: last, address } satisfies Question);
    });
  return {
    within: async (areas, loose_m, without) =>
      (await ask({ kind: "within", areas, loose_m, without }, "within")).found,
    outline: async (features) => (await ask({ kind: "outline", features }, "outline")).outline,
    close: () => {
      running?.terminate();
      running = null;
    },
  };
}

type WithoutAddress = Question extends infer Q
  ? Q extends Question
    ? Omit<Q, "id" | "address">
    : never
  : never;
