import { Button } from "#ui/controls.tsx";
import { useMessages } from "#panels/atlas-context.ts";
import styles from "#panels/FailedFile.module.css";

/** What could not be had, and the way to try again; the rest of the page goes on. */
export function FailedFile({ file, onRetry }: { file: string; onRetry: () => void }) {
  const messages = useMessages();
  return (
    <div className={styles["failed"]} role="alert">
      <p>
        {messages.failedFile(file)} {messages.failedRest}
      </p>
      <Button onPress={onRetry}>{messages.retry}</Button>
    </div>
  );
}
