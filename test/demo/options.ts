import { parseArgs } from 'node:util';

export interface Options {
  readonly headless: boolean;
  /** The first of three ports. */
  readonly port: number;
  /** Headless: stay open after the run. */
  readonly keep: boolean;
  readonly help: boolean;
}

export const help = `npm start -- [options]

Starts the demo: real servers on this machine, Chromium with WhyCORS, DevTools on its panel.
Without a display: runs every situation headless, prints the findings and writes reports.

  --headless   run headless although there is a display
  --port N     first of three ports (default 4400); free ones are used where they are taken
  --keep       stay open after a headless run, until Ctrl-C
  --help       this text

The browser is the one that CHROMIUM_PATH names, or the first that is found.`;

/** The command line's options, or what is wrong with it. */
export function readOptions(args: readonly string[]): Options | { readonly error: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        headless: { type: 'boolean', default: false },
        port: { type: 'string', default: '4400' },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : -1;
    // Two more ports follow, and those below 1024 belong to the system.
    if (port < 1024 || port > 65_533)
      return { error: `--port wants a number from 1024 to 65533, not "${values.port}".` };
    return { ...values, port };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
