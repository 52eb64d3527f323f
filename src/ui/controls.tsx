import { useEffect, useRef, type ReactNode } from "react";
import { Icon, type IconName } from "#ui/Icon.tsx";
import styles from "#ui/controls.module.css";

export function IconButton(props: {
  icon: IconName;
  label: string;
  onPress: () => void;
  pressed?: boolean;
}) {
  return (
    <button
      type="button"
      className={styles["icon-button"]}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      onClick={props.onPress}
    >
      <Icon name={props.icon} />
    </button>
  );
}

export function Button(props: {
  children: ReactNode;
  onPress: () => void;
  icon?: IconName;
  primary?: boolean;
  /** Whether what the button opens is open. */
  expanded?: boolean;
}) {
  return (
    <button
      type="button"
      className={styles["button"]}
      aria-expanded={props.expanded}
      data-primary={props.primary ?? false}
      onClick={props.onPress}
    >
      {props.icon && <Icon name={props.icon} size={1.1} />}
      {props.children}
    </button>
  );
}

/** A switch with its words beside it; `mixed` where some of what it stands for is on. */
export function Switch(props: {
  label: ReactNode;
  checked: boolean;
  mixed?: boolean;
  onChange: (checked: boolean) => void;
  describedBy?: string;
  /** Where the words beside it are not enough. */
  name?: string;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = props.mixed ?? false;
  }, [props.mixed]);
  return (
    <label className={styles["switch"]}>
      <input
        ref={box}
        type="checkbox"
        checked={props.checked}
        aria-describedby={props.describedBy}
        aria-label={props.name}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}

/** A slider from 0 to 1 in steps of a twentieth. */
export function Slider(props: {
  label: string;
  value: number;
  disabled?: boolean;
  onChange: (value: number) => void;
}) {
  return (
    <input
      className={styles["slider"]}
      type="range"
      min={0}
      max={1}
      step={0.05}
      value={props.value}
      disabled={props.disabled}
      aria-label={props.label}
      aria-valuetext={`${Math.round(props.value * 100)}%`}
      onChange={(event) => props.onChange(Number(event.target.value))}
    />
  );
}

export function Tag({ children, tone }: { children: ReactNode; tone?: string }) {
  return (
    <span className={styles["tag"]} data-tone={tone}>
      {children}
    </span>
  );
}
