/** As shells count: 128 and the signal's number. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Thrown out of whatever is waited for when the user or the system wants us to end. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(signal: keyof typeof exitCodes) {
    super(`Interrupted by ${signal}.`);
    this.exitCode = exitCodes[signal];
  }
}

export interface Lifetime {
  /** Waits for something that holds no resources; rejects with `Interrupted` as soon as a signal comes. */
  readonly wait: <T>(promise: Promise<T>) => Promise<T>;
  /** Waits for something that must be closed in the end; a signal takes effect only when it is there, so that nothing leaks. */
  readonly open: <T extends { readonly close: () => Promise<void> }>(promise: Promise<T>) => Promise<T>;
  /** Closes what was opened, the last one first. */
  readonly end: () => Promise<void>;
}

/** Turns SIGHUP, SIGINT and SIGTERM into an orderly end. Further signals change nothing: the end is under way. */
export function beginLifetime(): Lifetime {
  const closers: (() => Promise<void>)[] = [];
  let interrupt: (reason: Interrupted) => void = () => undefined;
  const interrupted = new Promise<never>((_, reject) => (interrupt = reject));
  interrupted.catch(() => undefined);
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => interrupt(new Interrupted(signal)));

  const wait = <T>(promise: Promise<T>) => Promise.race([promise, interrupted]);
  return {
    wait,
    open: async (promise) => {
      const opened = await promise;
      closers.push(opened.close);
      // Gives a signal that came meanwhile its turn.
      await wait(new Promise((resolve) => setImmediate(resolve)));
      return opened;
    },
    end: async () => {
      for (const close of closers.reverse()) await close().catch((error: unknown) => console.error(String(error)));
    },
  };
}
