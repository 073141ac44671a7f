import { answer, type Spec } from '../build.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import { allow, asking, draft, good, having, step, type Draft } from './families/draft.ts';

/** One exchange on which browsers differ: as an example that can be judged, and as a case that a real browser can be asked. */
export interface Difference {
  readonly exchange: string;
  readonly spec: Spec;
  readonly draft: Draft;
}

const page = 'https://app.example';
const own: HeaderList = [['Access-Control-Allow-Origin', page]];
const location = (to: string): HeaderList => [['Location', to]];
const redirect = (status: number, headers: HeaderList, to: string) =>
  having({ status, headers: [...headers] }, 'Location', to);
const put = asking({ method: 'PUT' });
const get = asking();
const fine = good(put);
const granted = answer(204, [...own, ['Access-Control-Allow-Methods', 'PUT']]);

export const differences: readonly Difference[] = [
  {
    exchange: 'The preflight is answered with 404 and without headers',
    spec: { method: 'PUT', preflight: answer(404) },
    draft: draft('app page', put, [step('api', { status: 404, headers: [] }, fine.actual)]),
  },
  {
    exchange: 'The preflight is redirected, and the redirect has no headers',
    spec: { method: 'PUT', preflight: answer(301, location('/b')) },
    draft: draft('app page', put, [step('api', redirect(301, [], '/c/{id}/1'), fine.actual)]),
  },
  {
    exchange: 'The preflight does not list the method, and its list of headers cannot be read',
    spec: { method: 'PUT', preflight: answer(204, [...own, ['Access-Control-Allow-Headers', 'x a']]) },
    draft: draft('app page', put, [
      step(
        'api',
        { status: 204, headers: [...allow('{origin}'), ['Access-Control-Allow-Headers', 'x a']] },
        fine.actual,
      ),
    ]),
  },
  {
    exchange: 'The preflight is redirected to an empty `Location`',
    spec: { method: 'PUT', preflight: answer(302, [...own, ...location('')]) },
    draft: draft('app page', put, [step('api', redirect(302, allow('{origin}'), ''), fine.actual)]),
  },
  {
    exchange: 'Credentials, with `Access-Control-Allow-Credentials` on two lines, of which one is empty',
    spec: {
      credentials: 'include',
      response: answer(200, [
        ...own,
        ['Access-Control-Allow-Credentials', ''],
        ['Access-Control-Allow-Credentials', 'true'],
      ]),
    },
    draft: draft('app page', asking({ credentials: 'include' }), [
      step('api', fine.preflight, having(fine.actual, 'Access-Control-Allow-Credentials', '', 'true')),
    ]),
  },
  {
    exchange: '`Access-Control-Allow-Origin` on two lines, of which one is empty',
    spec: {
      credentials: 'omit',
      response: answer(200, [
        ['Access-Control-Allow-Origin', ''],
        ['Access-Control-Allow-Origin', '*'],
      ]),
    },
    draft: draft('app page', get, [
      step('api', fine.preflight, having({ status: 200, headers: [] }, 'Access-Control-Allow-Origin', '', '*')),
    ]),
  },
  {
    exchange: 'A preflight behind a redirect to a third site allows the page’s origin instead of `null`',
    spec: {
      method: 'PUT',
      preflight: granted,
      response: answer(307, [...own, ...location('https://other.example/')]),
      then: [
        {
          url: 'https://other.example/',
          preflight: granted,
          response: answer(200, [['Access-Control-Allow-Origin', 'null']]),
        },
      ],
    },
    draft: draft('app page', put, [
      step('api', fine.preflight, redirect(307, fine.actual.headers, 'http://{other}/c/{id}/1')),
      step('other', having(fine.preflight, 'Access-Control-Allow-Origin', '{page}'), fine.actual),
    ]),
  },
  {
    exchange: 'A preflight behind a redirect back to the page’s own origin is answered without headers',
    spec: {
      method: 'PUT',
      preflight: granted,
      response: answer(307, [...own, ...location(`${page}/b`)]),
      then: [
        {
          url: `${page}/b`,
          preflight: answer(204, [['Access-Control-Allow-Methods', 'PUT']]),
          response: answer(200, [['Access-Control-Allow-Origin', 'null']]),
        },
      ],
    },
    draft: draft('app page', put, [
      step('api', fine.preflight, redirect(307, fine.actual.headers, 'http://{app}/c/{id}/1')),
      step('app', having(fine.preflight, 'Access-Control-Allow-Origin'), fine.actual),
    ]),
  },
  {
    exchange: 'At home all the way: a redirect to an address with a user name',
    spec: { url: `${page}/a`, response: answer(302, location('https://u:p@app.example/b')) },
    draft: draft('app page', get, [
      step('app', fine.preflight, redirect(302, [], 'http://u:p@{app}/c/{id}/1')),
      step('app', fine.preflight, { status: 200, headers: [] }),
    ]),
  },
  {
    exchange: 'A redirect with an empty `Location`',
    spec: {
      response: answer(302, [...own, ...location('')]),
      then: Array.from({ length: 20 }, () => ({
        url: 'https://api.example/items',
        response: answer(302, [...own, ...location('')]),
      })),
    },
    draft: draft('app page', get, [step('api', fine.preflight, redirect(302, fine.actual.headers, ''))]),
  },
  {
    exchange: 'A redirect to `data:`, without headers',
    spec: { response: answer(302, location('data:,x')) },
    draft: draft('app page', get, [step('api', fine.preflight, redirect(302, [], 'data:,x'))]),
  },
  {
    exchange: 'A redirect to a scheme that the browser does not know',
    spec: { response: answer(302, [...own, ...location('app:x')]) },
    draft: draft('app page', get, [step('api', fine.preflight, redirect(302, fine.actual.headers, 'app:x'))]),
  },
  {
    exchange: '`Authorization`, allowed by `*` alone (the standard wants it named)',
    spec: {
      credentials: 'omit',
      send: [['Authorization', 'Bearer x']],
      preflight: answer(204, [...own, ['Access-Control-Allow-Headers', '*']]),
      response: answer(200, own),
    },
    draft: draft('app page', asking({ credentials: 'omit', headers: [['Authorization', 'Bearer x']] }), [
      step('api', having(fine.preflight, 'Access-Control-Allow-Headers', '*'), fine.actual),
    ]),
  },
];
