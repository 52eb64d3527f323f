import { useEffect, useState } from "react";
import styles from "#briefing/Presenter.module.css";

/** How long ago something began, by the second. */
export function Timer({ label, since }: { label: string; since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const two = (number: number) => String(number).padStart(2, "0");
  return (
    <span className={styles["timer"]}>
      {label}
      <b>
        {two(Math.floor(seconds / 60))}:{two(seconds % 60)}
      </b>
    </span>
  );
}
