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
      ? text`The server allows ${allowed}: that is no wildcard, ${'*'} is`
      : text`The server allows ${allowed}, which is no origin`,
  why: ({ refusal: { allowOrigin: allowed } }) =>
    keyword.test(allowed)
      ? text`Browsers know one sign for everybody, ${'*'}, and no word. They take ${allowed} for the name of a site, and no page has that name.`
      : text`${printedFor(allowed)} The browser finds no origin in it that it could compare.`,
  responsible: 'server',
  act: ({ refusal }) =>
    keyword.test(refusal.allowOrigin)
      ? text`Instead of ${refusal.allowOrigin}, ${sendAllowOrigin(refusal)}.`
      : text`Look at where the header is set: the variable behind ${refusal.allowOrigin} has to hold the origin. The server should ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});

/** What made a program print this. */
function printedFor(allowed: string): Text {
  return boolean.test(allowed)
    ? text`That is a yes or no of the program, printed where an origin belongs.`
    : text`That is what a program prints when a variable has no value or was never replaced.`;
}
