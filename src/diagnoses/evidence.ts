import { text, type Text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import type { Context } from './context.ts';

/** What was asked and answered: `PUT /items was answered with 502`, of a preflight its OPTIONS. */
export function answered({ phase, method, address, status }: Context): Text {
  const asked = phase === 'preflight' ? 'OPTIONS' : method;
  return text`${`${asked} ${address}`} returned ${status}`;
}

/** Which headers of CORS the deciding answer has. */
export function corsHeaders({ headers }: Context): Text {
  const names = headers.filter(([name]) => /^access-control-/i.test(name)).map(([name, value]) => `${name}: ${value}`);
  if (names.length === 0) return text`the response has no CORS headers`;
  return text`CORS headers in the response: ${names.slice(0, 5).join('; ')}`;
}

/** Who wrote the answer, and how that shows. */
export function written({ writer, layers }: Context): readonly Text[] {
  // That nobody left a mark is no mark.
  if (writer !== null) return writer.id === 'app' && writer.confidence === 'hint' ? [] : writer.evidence;
  return layers.slice(0, 2).map(({ evidence }) => evidence);
}

/** What was found out about the CORS layer of the answer. */
export function corsSays({ cors }: Context): readonly Text[] {
  // Which headers are there is told with the facts of every answer.
  return (cors?.evidence ?? []).filter(([first]) => first !== 'the response has ');
}

/** One header of the answer as it was sent; nothing when it is absent. */
export function sent({ headers }: Context, name: string): readonly Text[] {
  const value = get(headers, name);
  return value === null ? [] : [text`the response has ${`${name}: ${value}`}`];
}

/** How many other answers of the host allow this page; nothing when none does. */
export function goodOnes(context: Context): readonly Text[] {
  const count = goodAnswers(context).length;
  if (count === 0) return [];
  return [
    text`${count} other ${[count === 1 ? 'response' : 'responses']} from ${context.host} ${[count === 1 ? 'allows' : 'allow']} this origin`,
  ];
}

/** Other answers of this host that allow this page, preflights among them. */
export function goodAnswers({ others, origin }: Context) {
  return others.filter(({ allowOrigin }) => allowOrigin === '*' || allowOrigin === origin);
}

/** The facts that every root cause about an answer begins with. */
export function facts(context: Context): readonly Text[] {
  return [answered(context), corsHeaders(context), ...written(context), ...goodOnes(context)];
}

/** What is known of every exchange that a refusal explains by itself. */
export function seen(context: Context): readonly Text[] {
  return context.answer === null ? withoutAnswer(context) : facts(context);
}

/** What is known where nothing came back. */
export function withoutAnswer({ exchange, hop, method, address }: Context): readonly Text[] {
  const { end } = exchange;
  const preflight = exchange.hops[hop]?.preflight ?? null;
  const asked = preflight !== null && preflight.response === null ? 'OPTIONS' : method;
  const ended = end?.kind === 'error' ? [text`the request ended with ${end.error}`] : [];
  return [text`no response to ${`${asked} ${address}`.trim()} was seen`, ...ended];
}
