import { extractList, isMalformed } from '../../cors/headers.ts';
import type { Refusal } from '../../cors/model.ts';
import { isSafelistedMethod } from '../../cors/methods.ts';
import { headerOf, isPreflight, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import type { Edit } from '../../fixes/edit.ts';
import { answerPreflight, missingHeaders } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-method-or-header-refused',
  stage: 'server-error',
  general: true,
  explains: ['preflight-not-ok'],
  when: (refusal) =>
    isPreflight(refusal) &&
    statusOf(refusal) >= 400 &&
    statusOf(refusal) < 500 &&
    headerOf(refusal, 'Access-Control-Allow-Methods') !== null &&
    refused(refusal).length > 0,
  title: ({ refusal }) => text`CORS middleware rejected ${enumerate(refused(refusal))} with ${statusOf(refusal)}`,
  why: ({ refusal }) =>
    text`${serverOf(refusal)} allows ${refusal.request.origin}, but not everything that the page sends, and it returned an error status. The browser didn't send the request.`,
  responsible: 'server',
  act: ({ refusal }) => text`Allow ${enumerate(refused(refusal))} in the CORS settings of ${serverOf(refusal)}.`,
  fix: ({ refusal }) => [...answerPreflight(refusal), ...listMethod(refusal)],
});

function refused(refusal: Refusal): readonly string[] {
  return [...(isListed(refusal) ? [] : [refusal.request.method]), ...missingHeaders(refusal)];
}

/** A middleware looks even for the methods that browsers would send unasked: GET, HEAD and POST. */
function isListed({ response, request }: Refusal): boolean {
  const list = extractList(response?.headers ?? [], 'Access-Control-Allow-Methods');
  return list === null || isMalformed(list) || list.includes(request.method) || list.includes('*');
}

/** So the method is listed by name, also where the browser does not need it. */
function listMethod(refusal: Refusal): readonly Edit[] {
  if (isListed(refusal) || !isSafelistedMethod(refusal.request.method)) return [];
  const header = 'Access-Control-Allow-Methods';
  return [{ on: 'preflight', set: header, to: `${headerOf(refusal, header) ?? ''}, ${refusal.request.method}` }];
}
