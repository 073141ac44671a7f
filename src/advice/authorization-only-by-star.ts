import authorizationUnderStar from '../diagnoses/credentials/authorization-under-star.ts';
import { allowHeaders } from '../fixes/edits.ts';
import { text } from '../wording/text.ts';
import type { Refusal } from '../cors/model.ts';
import { defineAdvice } from './advice.ts';
import { passedPreflight } from './passing.ts';

export default defineAdvice({
  id: 'authorization-only-by-star',
  severity: 'fragile',
  matches: ({ verdict }) => {
    const refusal = verdict.tolerated.find(isUnderStar);
    return refusal === undefined ? null : { hop: refusal.hop, refusal };
  },
  title: () => text`Only ${'*'} allows the request header ${'Authorization'}`,
  why: () =>
    text`By the Fetch Standard, ${'*'} covers every request header except ${'Authorization'}. This browser still allows it, but browsers have announced that they will stop.`,
  act: () => text`Add ${'Authorization'} to ${'Access-Control-Allow-Headers'}, next to ${'*'}.`,
  fix: ({ refusal }) => allowHeaders(refusal),
  examples: [{ name: 'a bearer token meets a star', exchange: withToken('*') }],
  counterExamples: [
    { name: 'it is named as well', exchange: withToken('*, Authorization') },
    { name: 'it is named, without a star', exchange: withToken('authorization') },
  ],
});

function isUnderStar(refusal: Refusal): refusal is Refusal<'header-not-allowed'> {
  return refusal.kind === 'header-not-allowed' && authorizationUnderStar.when(refusal);
}

function withToken(allowed: string) {
  return passedPreflight([['Access-Control-Allow-Headers', allowed]], { send: [['Authorization', 'Bearer (hidden)']] });
}
