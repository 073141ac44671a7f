import { expect, test } from 'vitest';
import { answer, exchange } from '../build.ts';
import { plain } from '../../src/wording/text.ts';
import { judge } from '../../src/cors/judge.ts';
import { contextOf } from '../../src/diagnoses/context.ts';
import { diagnose } from '../../src/diagnoses/diagnose.ts';
import { pastOf } from '../../src/diagnoses/host-history.ts';

const toStar = (status: number) =>
  exchange({
    credentials: 'include',
    response: answer(status, [['Access-Control-Allow-Origin', '*']]),
  });

test.for([
  [502, "`*` doesn't allow a request that includes credentials (on a 502)"],
  [500, "`*` doesn't allow a request that includes credentials (on a 500)"],
  [404, "`*` doesn't allow a request that includes credentials"],
  [200, "`*` doesn't allow a request that includes credentials"],
] as const)('the headline of a refused %d names the error that it hides', ([status, title]) => {
  expect(plain(found(toStar(status))?.title ?? [])).toBe(title);
});

test.for([
  ['https://script.google.com/macros/s/A/exec', 405, 'text/plain'],
  ['https://login.microsoftonline.com/common/oauth2/v2.0/token', 400, 'Single-page application'],
  ['https://accounts.google.com/o/oauth2/token', 400, 'window.location'],
] as const)('what %s sends is not for its users to change', ([url, status, wayOut]) => {
  const told = found(exchange({ url, method: 'PUT', preflight: answer(status) }));
  expect(told?.responsible).toBe('page');
  expect(plain(told?.act ?? [])).toContain(wayOut);
  expect(plain(told?.act ?? [])).not.toContain('Switch CORS on');
});

test('that such a service is down is not the page’s to heal', () => {
  expect(
    found(exchange({ url: 'https://script.google.com/macros/s/A/exec', response: answer(503) }))?.responsible,
  ).toBe('server');
});

function found(one: ReturnType<typeof exchange>) {
  return diagnose(contextOf(one, judge(one), pastOf([one])));
}
