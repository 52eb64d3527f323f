import { useId } from "react";
import styles from "#panels/Choice.module.css";

/** One of a few, side by side: radio buttons that look like the parts of one control. */
export function Choice<T extends string>(props: {
  legend: string;
  options: readonly T[];
  name: (option: T) => string;
  chosen: T;
  onChoose: (option: T) => void;
}) {
  const group = useId();
  return (
    <fieldset className={styles["choice"]}>
      <legend className={styles["legend"]}>{props.legend}</legend>
      <div className={styles["options"]}>
        {props.options.map((option) => (
          <label key={option} className={styles["option"]}>
            <input
              type="radio"
              className="visually-hidden"
              name={group}
              checked={option === props.chosen}
              onChange={() => props.onChoose(option)}
            />
            {props.name(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
