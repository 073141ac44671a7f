import { headerLine } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { allowsCredentials, whereAt } from './phrases.ts';
import { named, passed } from './passing.ts';

const header = 'Access-Control-Allow-Credentials';

export default defineAdvice({
  id: 'allow-credentials-with-star',
  severity: 'note',
  matches: ({ exchange: one, preflights, responses }) =>
    firstOf([...preflights, ...responses], ({ hop, response: { headers } }) =>
      get(headers, 'Access-Control-Allow-Origin') === '*' && allowsCredentials(headers)
        ? { hop, where: whereAt(one, hop) }
        : null,
    ),
  title: () => text`${headerLine(header, 'true')} has no effect with ${'*'}`,
  why: () =>
    text`For a request with credentials, ${'*'} isn't enough, whatever ${header} says. This request had none, so it passed; one with cookies will be blocked.`,
  act: () =>
    text`If pages may send cookies, return the page's origin instead of ${'*'}, with ${'Vary: Origin'}. Otherwise remove ${header}.`,
  fix: ({ where }) => [{ on: where, remove: header }],
  examples: [
    {
      name: 'a star, credentials allowed, none sent',
      exchange: passed([
        ['Access-Control-Allow-Origin', '*'],
        [header, 'true'],
      ]),
    },
  ],
  counterExamples: [
    { name: 'a star alone', exchange: passed([['Access-Control-Allow-Origin', '*']]) },
    {
      name: 'the page is named',
      exchange: passed([...named, [header, 'true']]),
    },
  ],
});
