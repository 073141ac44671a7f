import type { Refusal } from '../cors/model.ts';
import { defineCause } from './cause.ts';
import { allowHeaders, allowMethod } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

type Kind = 'method-not-allowed' | 'header-not-allowed';

export default defineCause({
  id: 'star-quoted',
  explains: ['method-not-allowed', 'header-not-allowed'],
  matches: (refusal) => listOf(refusal).includes("'*'"),
  title: (refusal) => text`${headerName(refusal)} is ${"'*'"}, quotation marks included`,
  why: (refusal) =>
    text`With the marks it is no longer the star that means "all", but a name like any other. ${wanted(refusal)} is another one.`,
  responsible: 'server',
  act: (refusal) =>
    text`Take the quotation marks out of the setting behind ${headerName(refusal)}, and name ${wanted(refusal)} there.`,
  fix: (refusal) => (refusal.kind === 'method-not-allowed' ? allowMethod(refusal) : allowHeaders(refusal)),
  examples: [
    {
      name: 'the methods are a star in single quotes',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', "'*'"],
        ]),
      }),
    },
    {
      name: 'the headers are a star in single quotes',
      exchange: exchange({
        send: [['X-Tenant', '7']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', "'*'"],
        ]),
      }),
    },
  ],
});

function listOf(refusal: Refusal<Kind>): readonly string[] {
  return refusal.kind === 'method-not-allowed' ? refusal.allowMethods : refusal.allowHeaders;
}

function headerName(refusal: Refusal<Kind>): string {
  return refusal.kind === 'method-not-allowed' ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
}

function wanted(refusal: Refusal<Kind>): string {
  return refusal.kind === 'method-not-allowed' ? refusal.method : refusal.name;
}
