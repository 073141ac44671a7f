import { headerLine } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { whereAt } from './phrases.ts';
import { named, passed } from './passing.ts';

const header = 'Access-Control-Allow-Credentials';

export default defineAdvice({
  id: 'allow-credentials-not-true',
  severity: 'note',
  matches: ({ exchange: one, preflights, responses }) =>
    firstOf([...preflights, ...responses], ({ hop, response: { headers } }) => {
      const value = get(headers, header);
      return value === null || value === 'true' ? null : { hop, value, where: whereAt(one, hop) };
    }),
  title: ({ value }) => text`${headerLine(header, value)} says nothing`,
  why: ({ value }) =>
    text`The browser knows one value, ${'true'} in lower case, and reads everything else as if the header were missing. ${
      /^"?(?:true|1|yes|on)"?$/i.test(value)
        ? text`The first request with cookies will be refused.`
        : text`Credentials are refused without it, too.`
    }`,
  act: ({ value }) =>
    /^(?:false|0|no|off|)$/i.test(value)
      ? text`Leave the header out.`
      : text`Send ${headerLine(header, 'true')} if pages may send cookies, else leave the header out.`,
  fix: ({ where }) => [{ on: where, remove: header }],
  examples: [
    { name: 'false', exchange: sending('false') },
    { name: 'True, as Python writes it', exchange: sending('True') },
  ],
  counterExamples: [
    { name: 'true', exchange: sending('true') },
    {
      name: 'no such header',
      exchange: passed(named),
    },
  ],
});

function sending(value: string) {
  return passed([...named, [header, value]]);
}
