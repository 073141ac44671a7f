import { sentOrigins } from './sent-origins.ts';
import { type Responsible, defineDiagnosis } from '../diagnosis.ts';
import { text } from '../../wording/text.ts';
import { getAll } from '../../cors/headers.ts';
import { answered, written } from '../evidence.ts';
import { appSeen, inFrontOf } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { mayBeMerged, oneLine } from './merged-lines.ts';

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
    const isMerged = mayBeMerged(context);
    return {
      confidence: isMerged ? 'likely' : 'certain',
      ...(isMerged ? { unsure: oneLine } : both ? {} : { unsure: unnamed }),
      evidence: [
        answered(context),
        text`the response has ${lines.join('; ')}`,
        ...(marks.length > 0 ? marks : written(context)),
      ],
    };
  },
  title: (context) => {
    const [front, app] = [inFrontOf(context), appSeen(context)];
    const name = twice(context) ?? '';
    if (front !== null && app !== null) return text`${[front.title]} and ${[app.title]} both set ${name}`;
    return text`${name} is set twice on ${context.host}`;
  },
  why: (context) => {
    const name = twice(context) ?? '';
    const joined = getAll(context.headers, name).join(', ');
    return name === 'Access-Control-Allow-Credentials'
      ? text`The browser joins the values into ${joined}, and only a single ${'true'} counts.`
      : text`The browser joins the values into ${joined}, which isn't an origin, even if each value is right on its own.`;
  },
  responsible: (context) => {
    const front = appSeen(context) === null ? null : inFrontOf(context);
    return front === null ? 'server' : runs(front.layer);
  },
  act: (context) => {
    const front = inFrontOf(context);
    const hide = front?.id === 'nginx' ? text` (${`proxy_hide_header ${twice(context) ?? ''}`})` : [];
    return front === null || appSeen(context) === null
      ? text`Search the configuration and code of ${context.host} for ${twice(context) ?? ''}, and remove it from one of the two places.`
      : text`Set ${twice(context) ?? ''} in one place: remove it from ${[front.title]}, or have ${[front.title]} drop the app's${hide}.`;
  },
});

const unnamed = {
  or: text`one of the two comes from a proxy that can't be recognized in the response`,
  findOut: text`Send the request directly to the app. If the header is there once, a proxy adds the other one.`,
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
