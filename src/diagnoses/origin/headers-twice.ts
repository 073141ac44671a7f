import { sentOrigins } from './sent-origins.ts';
import { type Responsible, defineDiagnosis } from '../diagnosis.ts';
import { text } from '../../wording/text.ts';
import { getAll } from '../../cors/headers.ts';
import { answered, written } from '../evidence.ts';
import { appSeen, inFrontOf } from '../responsible-party.ts';
import type { Context } from '../context.ts';

export default defineDiagnosis({
  id: 'headers-twice',
  stage: 'doubled',
  fits: (context) => {
    const { refusal, headers } = context;
    if (refusal?.kind !== 'origin-not-allowed' && refusal?.kind !== 'credentials-not-allowed') return null;
    const name = twice(context);
    if (name === null) return null;
    const lines = getAll(headers, name).map((value) => `${name}: ${value}`);
    const front = inFrontOf(context);
    const marks = [front?.evidence, appSeen(context)?.evidence].flatMap((one) => (one === undefined ? [] : [one]));
    const both = front !== null && appSeen(context) !== null;
    return {
      confidence: 'certain',
      ...(both ? {} : { unsure: unnamed }),
      evidence: [
        answered(context),
        text`of one name the answer has ${lines.join('; ')}`,
        ...(marks.length > 0 ? marks : written(context)),
      ],
    };
  },
  title: (context) => {
    const [front, app] = [inFrontOf(context), appSeen(context)];
    const name = twice(context) ?? '';
    if (front !== null && app !== null) return text`${[front.title]} and ${[app.title]} both add ${name}`;
    return text`${context.host} sends ${name} twice`;
  },
  why: ({ headers }) =>
    text`Two places set the header, and the browser reads both together as ${sentOrigins(headers).join(', ')}. That is no origin, even where both are right.`,
  responsible: (context) => {
    const front = appSeen(context) === null ? null : inFrontOf(context);
    return front === null ? 'server' : runs(front.layer);
  },
  act: (context) => {
    const front = inFrontOf(context);
    const hide = front?.id === 'nginx' ? text` (${'proxy_hide_header Access-Control-Allow-Origin'})` : [];
    return front === null || appSeen(context) === null
      ? text`Search the configuration and the code of ${context.host} for ${'Access-Control-Allow-Origin'}, and leave one of the two places.`
      : text`Let one of the two own CORS: remove the header in ${[front.title]}, or let it drop the app's${hide}.`;
  },
});

const unnamed = {
  or: text`one of the two comes from a proxy that left no mark on the answer`,
  findOut: text`Ask the app directly, past everything in front of it: if the header is there once, a proxy adds the other.`,
};

/** The header that stands there more than once, in lines of its own or joined by a proxy; null: none. */
function twice({ headers, refusal }: Context): string | null {
  const origin = 'Access-Control-Allow-Origin';
  if (getAll(headers, origin).length > 1) return origin;
  const values = refusal?.kind === 'origin-not-allowed' ? sentOrigins(headers) : [];
  const isSame = values[0] !== '' && values.every((value) => value === values[0]);
  if (values.length > 1 && (isSame || values.includes('*'))) return origin;
  const credentials = 'Access-Control-Allow-Credentials';
  return getAll(headers, credentials).length > 1 ? credentials : null;
}

function runs(layer: string): Responsible {
  if (layer === 'cdn' || layer === 'firewall') return 'cdn';
  return layer === 'gateway' ? 'gateway' : 'proxy';
}
