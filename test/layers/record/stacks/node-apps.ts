import { ports, type Stack, type Started } from '../stack.ts';

/** A Node program with MODE in its environment. */
export const node =
  (code: string): Stack['start'] =>
  (mode): Started => ({
    files: { 'app.mjs': code },
    programs: [['node', 'app.mjs']],
    listen: [ports[0]],
    env: { MODE: mode, PORT: String(ports[0]), NODE_ENV: mode === 'production' ? 'production' : 'development' },
  });

/** What every program below begins with. */
export const modes = `
const mode = process.env.MODE, port = Number(process.env.PORT);
const origins = mode === 'other' ? ['https://www.example.com', 'https://app.example.com'] : ['http://localhost:3000', 'https://app.example.com'];
const methods = mode === 'methods' ? ['GET', 'POST'] : ['GET', 'POST', 'PUT', 'DELETE'];
const headers = mode === 'headers' ? ['Content-Type'] : undefined;
const none = mode === 'none';
`;
