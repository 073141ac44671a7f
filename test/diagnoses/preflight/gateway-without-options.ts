import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'API Gateway has no OPTIONS method',
    exchange: exchange({
      url: 'https://a1b2.execute-api.eu-central-1.amazonaws.com/prod/items',
      method: 'PUT',
      preflight: answer(403, [
        ['x-amzn-RequestId', '1'],
        ['x-amz-apigw-id', '1'],
        ['x-amzn-ErrorType', 'MissingAuthenticationTokenException'],
      ]),
    }),
  },
];
