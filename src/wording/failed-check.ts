import type { Refusal } from '../cors/model.ts';
import { text, type Text } from './text.ts';

/** What a check of CORS found lacking, as a fact of the response: continues "the browser had to refuse: …". */
export function failedBecause(refusal: Refusal): Text {
  switch (refusal.kind) {
    case 'no-allow-origin':
      return text`no ${'Access-Control-Allow-Origin'}`;
    case 'origin-not-allowed':
      return text`${`Access-Control-Allow-Origin: ${refusal.allowOrigin}`} for ${refusal.request.origin}`;
    case 'credentials-not-allowed':
      return text`credentials without ${'Access-Control-Allow-Credentials: true'}`;
    case 'method-not-allowed':
      return text`the method ${refusal.method} isn't allowed`;
    case 'header-not-allowed':
      return text`the request header ${refusal.name} isn't allowed`;
    case 'preflight-not-ok':
      return text`the preflight returned ${refusal.status}`;
    case 'preflight-redirected':
      return text`the preflight was redirected`;
    case 'list-malformed':
      return text`${refusal.header} can't be parsed`;
    default:
      return [refusal.kind.replaceAll('-', ' ')];
  }
}
