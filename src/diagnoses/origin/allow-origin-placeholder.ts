import { allowOrigin } from '../../fixes/edits.ts';
import { differences } from './origin-difference.ts';
import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text, type Text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

/** What programs print for "no value", and what is left of a variable that nobody replaced. */
const placeholder = /^(?:\(null\)|undefined|none|nil|nan|true|false|\[object \w+\]|.*(?:\$\w|\$?\{|%\{|<%).*)$/is;

/** Words for everybody; browsers know only the star. */
const keyword = /^(?:all|any|anyone|everyone|everybody|everything|public|wildcard|star|yes|on)$/i;

const boolean = /^(?:true|false)$/i;

export default defineDiagnosis({
  id: 'allow-origin-placeholder',
  stage: 'malformed',
  before: ['allow-origin-pattern'],
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) =>
    allowed.length <= 512 &&
    (placeholder.test(allowed) || keyword.test(allowed)) &&
    differences(allowed, request.origin) === null,
  title: ({ refusal: { allowOrigin: allowed } }) =>
    keyword.test(allowed)
      ? text`${allowed} isn't a wildcard: ${'*'} is`
      : text`The server allows ${allowed}, which isn't an origin`,
  why: ({ refusal: { allowOrigin: allowed } }) =>
    keyword.test(allowed)
      ? text`The only wildcard in ${'Access-Control-Allow-Origin'} is ${'*'}. The browser compares ${allowed} with the page's origin, and the two don't match.`
      : text`${printedFor(allowed)} It can't match the page's origin.`,
  responsible: 'server',
  act: ({ refusal }) =>
    keyword.test(refusal.allowOrigin)
      ? text`Instead of ${refusal.allowOrigin}, ${sendAllowOrigin(refusal)}.`
      : text`Check the code that sets the header: the variable behind ${refusal.allowOrigin} must hold the origin. The server should ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});

/** What made a program print this. */
function printedFor(allowed: string): Text {
  return boolean.test(allowed)
    ? text`This is a boolean, sent where an origin belongs.`
    : text`A variable has no value, or a template placeholder wasn't replaced.`;
}
