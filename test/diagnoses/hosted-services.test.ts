import { describe, expect, it } from 'vitest';
import type { HeaderList } from '../../src/cors/model.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { recipesOf } from '../../src/report/recipes-of.ts';
import { plain } from '../../src/wording/text.ts';
import { answer, exchange, type Spec } from '../build.ts';

const hosts = [
  'https://api.openai.com/v1/chat/completions',
  'https://api.anthropic.com/v1/messages',
  'https://api.mistral.ai/v1/chat/completions',
  'https://api.groq.com/openai/v1/models',
  'https://api.deepseek.com/chat/completions',
  'https://api.perplexity.ai/chat/completions',
  'https://api.replicate.com/v1/predictions',
  'https://router.huggingface.co/v1/chat',
  'https://openrouter.ai/api/v1/chat/completions',
  'https://api.elevenlabs.io/v1/voices',
  'https://corp.openai.azure.com/openai/deployments/x',
  'https://hooks.slack.com/services/T/B/X',
  'https://slack.com/api/chat.postMessage',
  'https://discord.com/api/webhooks/1/x',
  'https://api.telegram.org/bot1/sendMessage',
  'https://corp.webhook.office.com/webhookb2/1',
  'https://graph.facebook.com/v20.0/me',
  'https://api.twilio.com/2010-04-01/Accounts',
  'https://hooks.zapier.com/hooks/catch/1/2',
  'https://hook.eu1.make.com/abc',
  'https://api.sendgrid.com/v3/mail/send',
  'https://api.mailgun.net/v3/x/messages',
  'https://us1.api.mailchimp.com/3.0/lists',
  'https://api.postmarkapp.com/email',
  'https://api.resend.com/emails',
  'https://api.brevo.com/v3/smtp/email',
  'https://api.stripe.com/v1/charges',
  'https://api-m.paypal.com/v2/checkout/orders',
  'https://connect.squareup.com/v2/payments',
  'https://api.razorpay.com/v1/orders',
  'https://api.notion.com/v1/pages',
  'https://corp.atlassian.net/rest/api/3/issue',
  'https://api.github.com/repos/a/b',
  'https://github.com/login/oauth/access_token',
  'https://gitlab.com/api/v4/projects',
  'https://corp.zendesk.com/api/v2/tickets.json',
  'https://api.hubapi.com/crm/v3/objects/contacts',
  'https://api.airtable.com/v0/x',
  'https://api.linear.app/graphql',
  'https://api.dropboxapi.com/2/files/list_folder',
  'https://graph.microsoft.com/v1.0/me',
  'https://script.google.com/macros/s/x/exec',
  'https://maps.googleapis.com/maps/api/place/textsearch/json',
  'https://oauth2.googleapis.com/tokeninfo',
  'https://docs.google.com/forms/d/e/x/formResponse',
  'https://api.linkedin.com/v2/me',
  'https://api.x.com/2/tweets',
  'https://www.reddit.com/r/x.json',
  'https://accounts.spotify.com/api/token',
  'https://query1.finance.yahoo.com/v8/finance/chart/X',
  'https://newsapi.org/v2/top-headlines',
  'https://api.yelp.com/v3/businesses/search',
  'https://api.steampowered.com/ISteamUser/x',
  'https://euw1.api.riotgames.com/lol/x',
  'https://shop.myshopify.com/admin/api/2026-01/products.json',
  'https://api.cloudflare.com/client/v4/zones',
  'https://www.google-analytics.com/g/collect',
  'https://o1.ingest.us.sentry.io/api/1/envelope/',
  'https://fonts.gstatic.com/s/x.woff2',
  'https://cdn.jsdelivr.net/npm/x',
] as const;

/** Every way in which a service can say no, and every way in which its error can hide. */
const refusals: readonly (readonly [name: string, spec: Spec])[] = [
  ['nothing of CORS', { response: answer(200, [['Content-Type', 'application/json']]) }],
  ['a preflight with 404', { method: 'PUT', preflight: answer(404) }],
  ['a preflight with 405', { method: 'POST', send: [['Content-Type', 'application/json']], preflight: answer(405) }],
  ['a preflight without headers', { send: [['Authorization', '(hidden)']], preflight: answer(204) }],
  ['the type of the body', withType([['Access-Control-Allow-Origin', '*']])],
  ['a header', withHeader('x-custom')],
  ['the key', withHeader('authorization')],
  ['a header of a library', withHeader('x-requested-with')],
  ['a tracing header', withHeader('traceparent')],
  ['the method', { method: 'PATCH', preflight: answer(200, [['Access-Control-Allow-Origin', '*']]) }],
  ['another origin', { response: answer(200, [['Access-Control-Allow-Origin', 'https://own.example']]) }],
  ['credentials', { credentials: 'include', response: answer(200, [['Access-Control-Allow-Origin', '*']]) }],
  ['401', { response: answer(401) }],
  ['403', { response: answer(403) }],
  ['404', { response: answer(404) }],
  ['429', { response: answer(429) }],
  ['500', { response: answer(500) }],
  ['503', { response: answer(503) }],
  ['a redirected preflight', { method: 'PUT', preflight: answer(301, [['Location', '/v2']]) }],
];

function withHeader(name: string): Spec {
  const response = answer(204, [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Allow-Headers', 'x-other'],
  ]);
  return { credentials: 'omit', send: [[name, 'x']], preflight: response };
}

function withType(headers: HeaderList): Spec {
  return {
    credentials: 'omit',
    method: 'POST',
    send: [['Content-Type', 'application/json']],
    preflight: answer(200, headers),
  };
}

const table = hosts.flatMap((url) => refusals.map(([name, spec]) => [url, name, exchange({ ...spec, url })] as const));

describe('a service that its users can’t configure', () => {
  it('has no configuration of a server in any fix, and what the page does leads', () => {
    const found = table.map(([url, name, one]) => ({ label: `${url}: ${name}`, finding: findingOf(one, [one]) }));
    const server = found.filter(({ finding: { fix } }) =>
      [...fix.edits, ...fix.otherwise].some(({ on }) => on !== 'page'),
    );
    expect(server.map(({ label }) => label)).toEqual([]);
    const recipes = found
      .filter((_, i) => i % 7 === 0)
      .filter(({ finding }) => recipesOf(finding).some(({ id }) => id !== 'page-fetch'));
    expect(recipes.map(({ label }) => label)).toEqual([]);
    const others = found.filter(
      ({ label, finding: { rootCause } }) => rootCause?.responsible !== 'page' && !/: 50[03]$/.test(label),
    );
    expect(
      others.map(({ label, finding }) => `${label}: ${finding.rootCause?.id} ${finding.rootCause?.responsible}`),
    ).toEqual([]);
    const asks = found.filter(({ finding: { rootCause } }) =>
      /enable CORS|allowed (?:request headers|methods|origins) on|CORS middleware|have the server|server's log|in the log of/i.test(
        plain(rootCause?.act ?? []),
      ),
    );
    expect(asks.map(({ label, finding }) => `${label}: ${plain(finding.rootCause?.act ?? [])}`)).toEqual([]);
  });

  it.each([
    ['x-slack-backend', 'r'],
    ['stripe-version', '2026-01-01'],
    ['x-notion-request-id', '7'],
    ['x-zendesk-origin-server', 'a'],
    ['openai-processing-ms', '12'],
    ['server', 'ESF'],
    ['x-shopify-stage', 'production'],
    ['atl-traceid', '7'],
  ])('is known under another name by %s', (name, value) => {
    const one = exchange({ url: 'https://help.corp.example/api', response: answer(200, [[name, value]]) });
    const finding = findingOf(one, [one]);
    expect(finding.rootCause?.responsible).toBe('page');
    expect(recipesOf(finding)).toEqual([]);
  });

  it('says how the body of a webhook goes without a preflight, and how an SDK is told', () => {
    const act = (url: string, spec: Spec) => plain(findingOf(exchange({ ...spec, url }), []).rootCause?.act ?? []);
    expect(act(hosts[11], withType([['Access-Control-Allow-Origin', '*']]))).toMatch(
      /`text\/plain`.*`payload`.*own server/,
    );
    expect(act(hosts[1], { method: 'POST', preflight: answer(400) })).toMatch(/dangerouslyAllowBrowser/);
    expect(act(hosts[26], { response: answer(200) })).toMatch(/Stripe\.js/);
    expect(act('https://script.google.com/macros/s/x/exec', { method: 'PUT', preflight: answer(405) })).toMatch(
      /text\/plain/,
    );
  });
});

describe('a host that is not known', () => {
  it.each([
    'https://api.corp.example/v1',
    'https://slack.com.corp.example/x',
    'https://myapi.openai.com.evil.example/',
    'https://stripe.example/v1',
    'https://api.notion.company/',
    'https://corp.supabase.co/rest/v1/items',
    'https://x.execute-api.eu-west-1.amazonaws.com/prod',
    'https://corp.vercel.app/api',
    'https://corp.herokuapp.com/',
    'https://us-central1-corp.cloudfunctions.net/x',
    'http://localhost:3000/',
  ])('may be the reader’s own: %s', (url) => {
    const one = exchange({ url, response: answer(200, [['Content-Type', 'application/json']]) });
    expect(findingOf(one, [one]).rootCause?.responsible).toBe('server');
  });
});
