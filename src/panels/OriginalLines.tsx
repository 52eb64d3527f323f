import { useEffect, useState } from "react";
import type { DocumentId } from "#model/id.ts";
import { useAtlas, useMessages, useSetting } from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import styles from "#panels/ReaderPanel.module.css";

/** The lines of the source file that a passage was made of, exactly as they were given. */
export function OriginalLines(props: { document: DocumentId; lines: readonly [number, number] }) {
  const [from, to] = props.lines;
  const messages = useMessages();
  const { text, failed, retry } = useOriginal(props.document);
  if (failed !== null) return <FailedFile file={failed} onRetry={retry} />;
  return (
    <div>
      <p className={styles["original-head"]}>{messages.lines(from, to)}</p>
      <pre className={styles["original"]}>
        {text === null
          ? messages.loadingText
          : text
              .split(/\r?\n/)
              .slice(from - 1, to)
              .join("\n")}
      </pre>
    </div>
  );
}

const fetched = new Map<string, Promise<string>>();

function useOriginal(document: DocumentId): {
  text: string | null;
  failed: string | null;
  retry: () => void;
} {
  const atlas = useAtlas();
  const { files } = useSetting();
  const file = atlas.document(document)?.original ?? "";
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const asked = fetched.get(file) ?? files.original(file);
    fetched.set(file, asked);
    asked
      .then((whole) => isWanted && setText(whole))
      .catch(() => {
        fetched.delete(file);
        if (isWanted) setFailed(file);
      });
    return () => {
      isWanted = false;
    };
  }, [file, files, attempt]);
  return {
    text,
    failed,
    retry: () => {
      setFailed(null);
      setAttempt(attempt + 1);
    },
  };
}
