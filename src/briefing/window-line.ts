/** A line between windows of this page; it needs no network. */
export interface WindowLine {
  readonly say: (message: unknown) => void;
  readonly close: () => void;
}

/**
 * Opens a line of a name. Windows hear what others say, not what they say themselves. Where the
 * browser has no channel, the storage that the windows share carries the words.
 */
export function openLine(name: string, onHeard: (message: unknown) => void): WindowLine {
  return typeof BroadcastChannel === "undefined"
    ? lineByStorage(name, onHeard)
    : lineByChannel(name, onHeard);
}

function lineByChannel(name: string, onHeard: (message: unknown) => void): WindowLine {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event) => onHeard(event.data);
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}

function lineByStorage(name: string, onHeard: (message: unknown) => void): WindowLine {
  let count = 0;
  const heard = ({ key, newValue }: StorageEvent) => {
    if (key !== name || newValue === null) return;
    onHeard((JSON.parse(newValue) as { message: unknown }).message);
  };
  window.addEventListener("storage", heard);
  return {
    // The count makes two like messages two events.
    say: (message) => {
      count += 1;
      localStorage.setItem(name, JSON.stringify({ count, message }));
    },
    close: () => {
      window.removeEventListener("storage", heard);
      localStorage.removeItem(name);
    },
  };
}
