import { Button, IconButton } from "#ui/controls.tsx";
import { useAppState, useMessages, useVerbs } from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import styles from "#panels/Notices.module.css";

/** What went wrong without stopping anything: ids that a link asks in vain, files that did not come, a newer version. */
export function Notices() {
  const verbs = useVerbs();
  const messages = useMessages();
  const { unknown, failed, map, update } = useAppState((state) => ({
    unknown: state.unknownInLink,
    failed: state.failedFiles,
    map: state.map,
    update: state.update,
  }));
  return (
    <div
      className={styles["notices"]}
      role="region"
      aria-label={messages.notices}
      aria-live="polite"
    >
      {unknown.length > 0 && (
        <div className={styles["notice"]}>
          <p>{messages.unknownInLink(unknown.join(messages.comma))}</p>
          <IconButton icon="close" label={messages.close} onPress={verbs.dismissNotices} />
        </div>
      )}
      {update === "waiting" && (
        <div className={styles["notice"]}>
          <p>{messages.updateWaits}</p>
          <Button onPress={verbs.takeUpdate}>{messages.updateTake}</Button>
        </div>
      )}
      {map === "lost" && <p className={styles["notice"]}>{messages.mapLost}</p>}
      {failed.map((file) => (
        <FailedFile key={file} file={file} onRetry={() => verbs.retryFile(file)} />
      ))}
    </div>
  );
}
