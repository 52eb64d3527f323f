import { useEffect, useState } from "react";
import type { Entity } from "#model/atlas.ts";
import { shareMessages } from "#messages/of-share.ts";
import { linkOfCard } from "#store/card-link.ts";
import { copyText } from "#ui/copy-text.ts";
import { QrCode } from "#ui/QrCode.tsx";
import { useAppState, useAtlas, useMessagesOf, useWords } from "#panels/atlas-context.ts";
import styles from "#panels/ShareCard.module.css";

/** The link to a card, copied as soon as it is asked for, and as a code for a phone. */
export function ShareCard({ entity }: { entity: Entity }) {
  const atlas = useAtlas();
  const say = useMessagesOf(shareMessages);
  const words = useWords();
  const view = useAppState((state) => state.view);
  const link = new URL(`?${linkOfCard(atlas, view, entity)}`, window.location.href).href;
  const [copied, setCopied] = useState<"not yet" | "done" | "failed">("not yet");
  useEffect(() => {
    void copyText(link).then(
      () => setCopied("done"),
      () => setCopied("failed"),
    );
  }, [link]);
  return (
    <div className={styles["share"]}>
      <QrCode text={link} label={say.qrOf(words(entity.name))} />
      <div className={styles["words"]}>
        <p role="status">
          {copied === "done" && say.shareCopied}
          {copied === "failed" && say.shareNotCopied}
        </p>
        <p className={styles["scan"]}>{say.shareScan}</p>
        <input
          className={styles["link"]}
          type="text"
          readOnly
          value={link}
          aria-label={say.shareLink}
          onFocus={(event) => event.target.select()}
        />
      </div>
    </div>
  );
}
