import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the server resets the stream',
    exchange: exchange({ error: 'net::ERR_HTTP2_PROTOCOL_ERROR' }),
  },
  {
    name: 'the server wants no more requests',
    exchange: exchange({ error: 'net::ERR_HTTP2_SERVER_REFUSED_STREAM' }),
  },
];
