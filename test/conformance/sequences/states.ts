/** Lets things wait for a state instead of for a time. */
export interface States {
  /** Something is different now. */
  readonly changed: () => void;
  /** Waits until it is so. Throws when it is not after ten seconds, which nothing but a fault takes. */
  readonly until: (what: string, isSo: () => boolean) => Promise<void>;
}

const longest = 10_000;

export function newStates(): States {
  const waiting = new Set<() => void>();
  return {
    changed: () => {
      for (const check of waiting) check();
    },
    until: (what, isSo) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!isSo()) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`Not seen within 10 s: ${what}`));
        }, longest);
        waiting.add(check);
        check();
      }),
  };
}
