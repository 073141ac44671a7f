import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { facts } from '../evidence.ts';
import { inFrontOf, runsWriter } from '../responsible-party.ts';
import { isStatusProblem } from './status-error.ts';
import { exact } from '../fit.ts';

export default defineDiagnosis({
  id: 'misdirected-request',
  stage: 'error-writer',
  before: ['firewall-blocked', 'gateway-without-options', 'storage-bucket-rules'],
  fits: (context) => (isStatusProblem(context) && context.status === 421 ? exact(facts(context)) : null),
  title: ({ host, status }) => text`The connection isn't for ${host}: the server returned ${status}`,
  why: ({ host }) =>
    text`Browsers send requests for several hosts over one connection if their certificate covers both. The server on this connection doesn't serve ${host}, and its error has no CORS headers.`,
  responsible: (context) => (inFrontOf(context) === null ? 'server' : runsWriter(context)),
  act: ({ host }) =>
    text`Give ${host} a certificate or an IP address of its own. Or configure every server that shares the certificate for ${host}, with the same TLS settings.`,
  fix: () => [],
});
