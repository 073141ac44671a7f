/** A place for small things the view remembers by itself: widths, closed sections. One JSON text. */
export interface Memory {
  readonly read: () => unknown;
  readonly write: (value: unknown) => void;
}

/** `localStorage` under one key. What cannot be read is as good as nothing; what cannot be written is let go. */
export function storedMemory(key: string): Memory {
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Storage is full or forbidden: the view works the same without memory.
      }
    },
  };
}
