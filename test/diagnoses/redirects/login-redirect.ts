import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the API redirects to its login page',
    exchange: exchange({ response: answer(302, [['Location', '/accounts/login/?next=/items']]) }),
  },
  {
    name: 'the API redirected to an identity provider',
    exchange: exchange({
      response: answer(302, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Location', 'https://login.identity.example/authorize?client_id=7'],
      ]),
      then: [
        {
          url: 'https://login.identity.example/authorize?client_id=7',
          response: answer(200, [['Content-Type', 'text/html']]),
        },
      ],
    }),
  },
];
