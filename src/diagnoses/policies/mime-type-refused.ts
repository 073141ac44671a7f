import { addressOf } from '../../cors/url-parts.ts';
import { contentType, serverOf } from '../../wording/response.ts';
import type { Refusal } from '../../cors/model.ts';
import { hopOf, statusOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'mime-type-refused',
  stage: 'page-policy',
  explains: ['blocked-by-orb'],
  when: ({ error }) => error === 'NS_ERROR_CORRUPTED_CONTENT',
  title: ({ refusal }) =>
    isError(refusal)
      ? text`${serverOf(refusal)} returned ${statusOf(refusal)} instead of the ${[whatItIs(refusal)]}`
      : text`${serverOf(refusal)} sent the ${[whatItIs(refusal)]} as ${contentType(refusal)}`,
  why: ({ refusal }) =>
    text`The browser runs a module only if its ${'Content-Type'} is JavaScript, or JSON for a JSON module; with ${'nosniff'} that holds for every script and style sheet (${refusal.error}). The type was ${contentType(refusal)}, and no CORS header changes that.`,
  responsible: 'server',
  act: ({ refusal }) =>
    isError(refusal)
      ? text`Check the URL ${addressOf(hopOf(refusal).url)}: it returned ${statusOf(refusal)}.`
      : text`Send ${addressOf(hopOf(refusal).url)} as ${typeOf(refusal)}${refusal.exchange.type === 'script' ? [', or a JSON module as ', { code: 'application/json' }] : []}.`,
  fix: () => [],
});

type Refused = Refusal<'blocked-by-orb'>;

function isError(refusal: Refused): boolean {
  return statusOf(refusal) >= 400;
}

function whatItIs({ exchange: { type } }: Refused): string {
  return type === 'stylesheet' ? 'style sheet' : 'script';
}

function typeOf({ exchange: { type } }: Refused): string {
  return type === 'stylesheet' ? 'text/css' : 'text/javascript';
}
