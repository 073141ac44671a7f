import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface BenchServer {
  /** The page's origin. */
  readonly page: string;
  /** The other origin, which it asks. */
  readonly api: string;
  readonly close: () => Promise<void>;
}

interface Ports {
  readonly page: number;
  readonly api: number;
}

/** Starts the server in its own process, on two free ports of this machine. */
export async function startServer(): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  const [ports]: Ports[] = await Promise.race([once(child, 'message'), failed(once(child, 'exit'))]);
  if (ports === undefined) throw new Error('The server of the benchmark did not say where it is.');
  return {
    page: `http://127.0.0.1:${ports.page}`,
    api: `http://127.0.0.1:${ports.api}`,
    close: async () => {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

async function failed(exit: Promise<readonly unknown[]>): Promise<never> {
  const [code] = await exit;
  throw new Error(`The server of the benchmark ended at once, with code ${String(code)}.`);
}
