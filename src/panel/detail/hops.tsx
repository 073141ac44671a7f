import { visible } from '../../wording/text.ts';
import type { Hop } from '../../cors/exchange.ts';
import type { Finding } from '../../report/finding.ts';
import { Value } from '../../ui/value.tsx';
import { decidingHeaders } from './deciding.ts';
import { Message } from './message.tsx';

/** What was sent and answered, hop by hop. */
export function Hops({ finding }: { readonly finding: Finding }) {
  const { hops } = finding.exchange;
  return (
    <>
      <ol class="hops">
        {hops.map((hop, i) => (
          <li key={i}>
            {hops.length > 1 && (
              <h4 class="hop-title">
                {i === 0 ? 'Request' : `Redirect ${i}`} <span class="method">{visible(hop.method, 16)}</span>{' '}
                <Value value={hop.url} most={300} />
              </h4>
            )}
            <HopMessages finding={finding} hop={hop} index={i} />
          </li>
        ))}
      </ol>
      {joinsLines(finding) && (
        <p class="quiet">
          Firefox shows extensions several lines of one header as one, with commas between them, and leaves empty lines
          out. What the server sent line by line shows in the Network panel.
        </p>
      )}
    </>
  );
}

/** Whether a header that CORS looks at holds what may have been several lines. */
function joinsLines({ exchange }: Finding): boolean {
  if (exchange.ranIn !== 'firefox') return false;
  const answers = exchange.hops.flatMap(({ preflight, response }) => [preflight?.response, response]);
  return answers.some((answer) => answer?.headers.some(([name, value]) => single.test(name) && value.includes(', ')));
}

function whyUnsent({ outcome }: Finding): string {
  if (outcome === 'canceled') return 'the page canceled it before';
  return outcome === 'pending' ? 'the preflight is under way' : 'the preflight was refused';
}

/** Headers of which one line alone means something. */
const single = /^access-control-allow-(?:origin|credentials)$/i;

function HopMessages({
  finding,
  hop,
  index,
}: {
  readonly finding: Finding;
  readonly hop: Hop;
  readonly index: number;
}) {
  const { preflight, response, requestHeaders } = hop;
  const atPreflight = decidingHeaders(finding, index, 'preflight');
  const atResponse = decidingHeaders(finding, index, 'response');
  return (
    <>
      {finding.verdict.cachedPreflightAt === index && (
        <p class="quiet">No preflight was seen: the browser must have taken its answer from the preflight cache.</p>
      )}
      {preflight !== null && (
        <>
          <Message title="Preflight request" status={`OPTIONS`} headers={preflight.requestHeaders} />
          <Message
            title="Preflight response"
            status={preflight.response?.statusLine ?? 'none seen'}
            headers={preflight.response?.headers ?? null}
            deciding={atPreflight}
          />
        </>
      )}
      <Message
        title="Request"
        status={requestHeaders === null ? 'not sent' : hop.method}
        headers={requestHeaders}
        absent={
          preflight === null ? 'Its headers were not seen.' : `The browser did not send it: ${whyUnsent(finding)}.`
        }
      />
      {(requestHeaders !== null || response !== null) && (
        <Message
          title="Response"
          status={response?.statusLine ?? 'none seen'}
          headers={response?.headers ?? null}
          deciding={atResponse}
        />
      )}
    </>
  );
}
