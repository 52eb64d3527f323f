import { useId, type ReactNode } from "react";
import { IconButton } from "#ui/controls.tsx";
import { useMessages, useVerbs } from "#panels/atlas-context.ts";
import styles from "#panels/panel.module.css";

/** The frame of a left-hand panel: its title, a line under it, a way to close it. */
export function PanelFrame(props: { title: string; lead?: ReactNode; children: ReactNode }) {
  const messages = useMessages();
  const verbs = useVerbs();
  const id = useId();
  return (
    <section className={styles["panel"]} aria-labelledby={id}>
      <header className={styles["head"]}>
        <div>
          <h2 id={id} className={styles["title"]}>
            {props.title}
          </h2>
          {props.lead && <p className={styles["lead"]}>{props.lead}</p>}
        </div>
        <IconButton icon="close" label={messages.close} onPress={() => verbs.openPanel(null)} />
      </header>
      <div className={styles["body"]}>{props.children}</div>
    </section>
  );
}
