import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the login middleware runs before CORS',
    exchange: exchange({
      method: 'PUT',
      send: [['Content-Type', 'application/json']],
      preflight: answer(302, [['Location', '/accounts/login/?next=/items']]),
    }),
  },
  {
    name: 'an access proxy in front of the app',
    exchange: exchange({
      method: 'DELETE',
      preflight: answer(302, [['Location', 'https://team.cloudflareaccess.com/cdn-cgi/access/login/api.example']]),
    }),
  },
];
