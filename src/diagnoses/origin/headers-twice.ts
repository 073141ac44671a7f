import { sentOrigins } from './sent-origins.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { text } from '../../wording/text.ts';
import { getAll } from '../../cors/headers.ts';
import { answered, written } from '../evidence.ts';
import { addsTwice, appSeen, inFrontOf } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { mayBeMerged, countLines } from './merged-lines.ts';
import { exact } from '../fit.ts';

const name = 'Access-Control-Allow-Origin';

export default defineDiagnosis({
  id: 'headers-twice',
  stage: 'doubled',
  fits: (context) => {
    const { refusal, headers } = context;
    if (refusal?.kind !== 'origin-not-allowed' || !isTwice(context)) return null;
    const lines = getAll(headers, name).map((value) => `${name}: ${value}`);
    const front = inFrontOf(context);
    const marks = [front?.evidence, appSeen(context)?.evidence].flatMap((one) => (one === undefined ? [] : [one]));
    return exact([
      answered(context),
      text`the response has ${lines.join('; ')}`,
      ...(marks.length > 0 ? marks : written(context)),
    ]);
  },
  alike: [
    {
      of: ['allow-origin-list', 'allow-origin-star-and-origin'],
      when: mayBeMerged,
      or: () => text`the header is set more than once, for example by the app and by a proxy in front of it`,
      check: () => countLines,
    },
  ],
  title: (context) => {
    const [front, app] = [inFrontOf(context), appSeen(context)];
    if (front !== null && app !== null) return text`${[front.title]} and ${[app.title]} both set ${name}`;
    return text`${name} is set twice on ${context.host}`;
  },
  why: ({ headers }) =>
    text`The browser joins the values into ${getAll(headers, name).join(', ')}, which isn't an origin, even if each value is right on its own.`,
  responsible: addsTwice,
  act: (context) => {
    const front = inFrontOf(context);
    const hide = front?.id === 'nginx' ? text` (${`proxy_hide_header ${name}`})` : [];
    return front === null || appSeen(context) === null
      ? text`Search the configuration and code of ${context.host} for ${name}, and remove it from one of the two places. If it is there only once, a proxy adds the other one.`
      : text`Set ${name} in one place: remove it from ${[front.title]}, or have ${[front.title]} drop the app's${hide}.`;
  },
});

/** In lines of its own, or the same value twice in one line: nobody writes that down, a proxy joins it. */
function isTwice({ headers }: Context): boolean {
  if (getAll(headers, name).length > 1) return true;
  const values = sentOrigins(headers);
  return values.length > 1 && values[0] !== '' && values.every((value) => value === values[0]);
}
