import { Component, type ReactNode } from "react";
import type { Messages } from "#messages/messages.ts";
import { Button } from "#ui/controls.tsx";
import styles from "#app/ErrorScreen.module.css";

/** Says which file or part failed, and lets the reader try again. */
export function ErrorScreen(props: {
  messages: Messages;
  file: string;
  reason: string;
  onRetry: () => void;
}) {
  const { messages, file, reason, onRetry } = props;
  return (
    <main className={styles["screen"]} role="alert">
      <h1>{file ? messages.failedFile(file) : messages.broken}</h1>
      <p className={styles["reason"]}>{reason}</p>
      <Button primary onPress={onRetry}>
        {messages.retry}
      </Button>
    </main>
  );
}

interface BoundaryProps {
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** Keeps a fault in one part from taking the rest of the page with it. */
export class FaultBoundary extends Component<BoundaryProps, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <ErrorScreen
        messages={this.props.messages}
        file=""
        reason={fault.message}
        onRetry={() => this.setState({ fault: null })}
      />
    );
  }
}
