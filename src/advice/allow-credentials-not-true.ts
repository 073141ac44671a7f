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
  title: ({ value }) => text`${headerLine(header, value)} has no effect`,
  why: ({ value }) =>
    text`The only valid value is ${'true'} in lowercase; browsers treat anything else as a missing header. ${
      /^"?(?:true|1|yes|on)"?$/i.test(value)
        ? text`The first request with cookies will be blocked.`
        : text`Without the header, requests with credentials are blocked too.`
    }`,
  act: ({ value }) =>
    /^(?:false|0|no|off|)$/i.test(value)
      ? text`Remove the header.`
      : text`Send ${headerLine(header, 'true')} if pages may send cookies, otherwise remove the header.`,
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
