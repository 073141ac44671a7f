import { text } from '../../wording/text.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { inFrontOf } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'storage-bucket-rules',
  stage: 'error-writer',
  before: ['gateway-timeout'],
  fits: (context) => {
    const { refusal, layers, phase, status } = context;
    const storage = layers.find(({ layer, confidence }) => layer === 'storage' && confidence !== 'hint');
    if (storage === undefined || (storage.by !== 'host' && inFrontOf(context)?.layer === 'cdn')) return null;
    if (refusal?.kind !== 'no-allow-origin' && refusal?.kind !== 'preflight-not-ok') return null;
    // An error of the request itself is about the request: rights, a key, a name.
    if (phase === 'response' && status >= 400) return null;
    return plausible(facts(context));
  },
  title: (context) =>
    goodAnswers(context).length > 0
      ? text`No CORS rule of ${storageTitle(context.layers)} matches this ${context.method} request (${context.status})`
      : text`No CORS rule of ${storageTitle(context.layers)} matches ${context.origin} (${context.status})`,
  why: ({ method }) =>
    text`A storage service sends CORS headers only if a rule of the bucket or account matches the origin, the method ${method} and every request header. None does, or there are no rules.`,
  responsible: 'server',
  act: ({ origin, method, refusal }) =>
    text`Add a CORS rule to the bucket or account: origin ${origin}, method ${method}${headerList(refusal?.request.unsafeHeaderNames ?? [])}. Then clear any cache in front of it.`,
});

function storageTitle(layers: readonly { readonly layer: string; readonly title: string }[]) {
  return [layers.find(({ layer }) => layer === 'storage')?.title ?? 'storage'];
}

function headerList(names: readonly string[]) {
  return names.length === 0 ? [] : text`, headers ${names.join(', ')}`;
}
