import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'S3 answers a preflight without a rule',
    exchange: exchange({
      url: 'https://files.s3.amazonaws.com/a.json',
      method: 'PUT',
      preflight: answer(403, [
        ['Server', 'AmazonS3'],
        ['x-amz-request-id', '1'],
        ['Content-Type', 'application/xml'],
      ]),
    }),
  },
];
