import { parseUrl } from '../cors/origin.ts';
import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { text, type Text } from '../wording/text.ts';

/** A service that its users call and can't configure: nobody who reads this sets its CORS headers. */
export interface HostedApi {
  readonly title: string;
  /** Of the whole host name. */
  readonly host: RegExp;
  /** Only these paths. */
  readonly path?: RegExp;
  /** How it shows under a customer's own domain: a response header that nobody else sends. */
  readonly mark?: readonly [header: string, value?: RegExp];
  /** It sends CORS headers where all is well, so that a response without them says something of the request. */
  readonly sendsCors?: true;
  /** `instead` says how a body goes without a preflight. */
  readonly takesPlainBody?: true;
  /** A file that pages load, not an API that they call. */
  readonly isFile?: true;
  /** What a page does instead, as one or two sentences; absent: a server of one's own calls it. */
  readonly instead?: Text;
}

const opaque = text`Send the data without reading the response: ${"mode: 'no-cors'"} and a body of type ${'text/plain'} or a form.`;
const ownCopy = text`Serve a copy of the file from your own host.`;

/**
 * By their documents, and by what users report of them; services change, so nothing here is ever certain. A host that is not
 * listed may be the reader's own.
 */
const hostedApis: readonly HostedApi[] = [
  // Models
  {
    title: 'the Anthropic API',
    host: /^api\.anthropic\.com$/,
    mark: ['anthropic-organization-id'],
    instead: text`Call it from your own server. Or, if the key may be public, send the request header ${'anthropic-dangerous-direct-browser-access: true'} (${'dangerouslyAllowBrowser'} in the SDK).`,
  },
  {
    title: 'the OpenAI API',
    host: /^api\.openai\.com$|\.openai\.azure\.com$/,
    mark: ['openai-processing-ms'],
    sendsCors: true,
    instead: text`Call it from your own server: anyone can read a key that is in a page.`,
  },
  {
    title: 'a model provider’s API',
    host: /^(?:api\.(?:mistral|cohere|perplexity|x|together|groq|fireworks|deepinfra|stability|hyperbolic)\.(?:ai|com|xyz)|api\.deepseek\.com|api\.replicate\.com|api-inference\.huggingface\.co|router\.huggingface\.co|openrouter\.ai|api\.elevenlabs\.io|api\.voyageai\.com|generativelanguage\.googleapis\.com)$/,
  },
  // Chat and messages
  {
    title: 'Slack',
    host: /^(?:hooks\.)?slack\.com$/,
    mark: ['x-slack-backend'],
    sendsCors: true,
    takesPlainBody: true,
    instead: text`Send the body as ${'text/plain'} or as the form field ${'payload'}, without custom headers: then there is no preflight. Or, as the URL of a webhook is a secret, send it from your own server.`,
  },
  { title: 'Discord', host: /^(?:discord|discordapp)\.com$/, sendsCors: true },
  { title: 'Telegram', host: /^api\.telegram\.org$/ },
  { title: 'Microsoft Teams', host: /^(?:outlook\.office\.com|.+\.webhook\.office\.com|.+\.logic\.azure\.com)$/ },
  { title: 'Google Chat', host: /^chat\.googleapis\.com$/ },
  {
    title: 'the WhatsApp and Graph API',
    host: /^graph\.(?:facebook|instagram)\.com$/,
    mark: ['x-fb-trace-id'],
    sendsCors: true,
  },
  { title: 'Twilio', host: /^(?:api|verify|messaging)\.twilio\.com$/, mark: ['twilio-request-id'] },
  { title: 'LINE', host: /^api\.line\.me$/ },
  {
    title: 'a webhook service',
    host: /^(?:hooks\.zapier\.com|hook\.[a-z0-9.-]+\.make\.com|hook\.integromat\.com|maker\.ifttt\.com|hooks\.airtable\.com)$/,
    sendsCors: true,
    takesPlainBody: true,
    instead: opaque,
  },
  // Mail
  {
    title: 'a mail provider’s API',
    host: /^(?:api\.(?:sendgrid|postmarkapp|resend|brevo|sendinblue|mailjet|sparkpost|mailersend|smtp2go)\.com|api(?:\.eu)?\.mailgun\.net|[a-z0-9]+\.api\.mailchimp\.com|mandrillapp\.com|[a-z0-9-]+\.list-manage\.com|api\.convertkit\.com|a\.klaviyo\.com)$/,
  },
  // Payment
  {
    title: 'the Stripe API',
    host: /^(?:api|files)\.stripe\.com$/,
    mark: ['stripe-version'],
    sendsCors: true,
    instead: text`Call it from your own server with the secret key. In the page, use ${'Stripe.js'} with the publishable key.`,
  },
  {
    title: 'the PayPal API',
    host: /^api(?:-m)?\.(?:sandbox\.)?paypal\.com$/,
    mark: ['paypal-debug-id'],
    instead: text`Call it from your own server. In the page, use the PayPal JavaScript SDK.`,
  },
  {
    title: 'Square',
    host: /^connect\.squareup(?:sandbox)?\.com$/,
    mark: ['square-version'],
    instead: text`Call it from your own server. In the page, use the Web Payments SDK.`,
  },
  {
    title: 'a payment provider’s API',
    host: /^(?:api\.(?:razorpay|mollie|paddle|lemonsqueezy|gocardless|paystack|flutterwave|checkout|mercadopago|klarna|braintreegateway)\.(?:com|co)|(?:sandbox-)?api\.paddle\.com|api\.(?:sandbox\.)?(?:authorize\.net|braintreegateway\.com)|.+\.adyen\.com|.+\.chargebee\.com)$/,
    instead: text`Call it from your own server. In the page, use the provider's own browser SDK.`,
  },
  // Office, project and customer tools
  { title: 'the Notion API', host: /^api\.notion\.com$/, mark: ['x-notion-request-id'] },
  {
    title: 'Atlassian Cloud',
    host: /^(?:api\.atlassian\.com|.+\.atlassian\.net|api\.bitbucket\.org|api\.trello\.com)$/,
    mark: ['atl-traceid'],
    sendsCors: true,
  },
  {
    title: 'GitHub',
    host: /^(?:api|uploads)\.github\.com$|^(?:raw|objects|gist)\.githubusercontent\.com$/,
    sendsCors: true,
  },
  {
    title: 'GitHub',
    host: /^(?:www\.)?github\.com$/,
    instead: text`Use ${'api.github.com'} or ${'raw.githubusercontent.com'} for data. Exchange an OAuth code on your own server.`,
  },
  { title: 'GitLab.com', host: /^gitlab\.com$/, sendsCors: true },
  { title: 'Zendesk', host: /\.zendesk\.com$/, mark: ['x-zendesk-origin-server'] },
  {
    title: 'HubSpot',
    host: /^(?:api|forms|app)\.(?:hubapi|hubspot|hsforms)\.com$/,
    mark: ['x-hubspot-correlation-id'],
  },
  {
    title: 'a business tool’s API',
    host: /^(?:api\.(?:linear|calendly|typeform|intercom|pipedrive|clickup|monday|asana|figma|webflow|airtable|box|dropboxapi|xero|freshbooks|todoist|miro)\.(?:com|app|io)|app\.asana\.com|.+\.freshdesk\.com|.+\.pipedrive\.com|quickbooks\.api\.intuit\.com|content\.dropboxapi\.com|www\.zohoapis\.com|api\.zoom\.us)$/,
    sendsCors: true,
  },
  {
    title: 'Microsoft Graph',
    host: /^graph\.microsoft\.com$/,
    sendsCors: true,
  },
  {
    title: 'Microsoft sign-in',
    host: /^login\.microsoftonline\.com$/,
    sendsCors: true,
    instead: text`In the app registration, register the page's URL as a redirect URI of type ${'Single-page application'}, and don't send a client secret from the page.`,
  },
  {
    title: 'Google or Apple sign-in',
    host: /^(?:accounts\.google\.com|appleid\.apple\.com)$/,
    instead: text`To sign in, navigate there with ${'window.location'} or use the browser SDK instead of ${'fetch'}. Exchange a code for tokens on your own server.`,
  },
  // Google
  {
    title: 'Google Apps Script',
    takesPlainBody: true,
    host: /^script\.google(?:usercontent)?\.com$/,
    instead: text`A deployed script doesn't respond to ${'OPTIONS'}: send the body as ${'text/plain'} without custom headers, and deploy the script for ${'Anyone'}.`,
  },
  {
    title: 'the Google Maps web services',
    host: /^(?:maps|places)\.googleapis\.com$/,
    path: /^\/(?:maps\/api\/(?:place|geocode|directions|distancematrix|elevation|timezone)|v1\/places)\b/,
    instead: text`In the page, use the Maps JavaScript API, which has the same services. Or call it from your own server.`,
  },
  {
    title: 'Google',
    host: /^(?:oauth2|sheets|www|storage-download|content|translate|translation|youtube|calendar|people|gmail|drive|docs)\.googleapis\.com$/,
    mark: ['server', /^(?:ESF|sffe)$/],
    sendsCors: true,
  },
  {
    title: 'Google Docs and Drive',
    host: /^(?:docs|drive|sheets)\.google\.com$|^drive\.usercontent\.google\.com$/,
    instead: text`Use the Drive or Sheets API, or publish the document to the web. A form can be sent with ${"mode: 'no-cors'"}.`,
  },
  { title: 'Google', host: /^(?:www|news|maps|translate|suggestqueries|trends)\.google\.(?:com|[a-z]{2})$/ },
  // Social networks and media
  {
    title: 'a social network’s API',
    host: /^(?:api\.(?:twitter|x|linkedin|instagram|pinterest|tumblr|vimeo)\.com|api\.linkedin\.com|open\.tiktokapis\.com|www\.(?:tiktok|instagram|facebook|youtube|linkedin|pinterest)\.com|oauth\.reddit\.com|(?:www|old)\.reddit\.com|accounts\.spotify\.com|id\.twitch\.tv)$/,
    mark: ['x-li-fabric'],
  },
  // Data
  {
    title: 'a data provider’s API',
    host: /^(?:query[12]\.finance\.yahoo\.com|newsapi\.org|www\.alphavantage\.co|pro-api\.coinmarketcap\.com|api\.binance\.com|api\.(?:coingecko|coinbase|kraken)\.com|api\.yelp\.com|api\.steampowered\.com|store\.steampowered\.com|[a-z0-9]+\.api\.riotgames\.com|api\.igdb\.com|sellingpartnerapi[a-z0-9.-]*\.amazon\.com|webservices\.amazon\.[a-z.]+|api\.ebay\.com|openapi\.etsy\.com|api\.foursquare\.com|api\.rawg\.io|api\.deezer\.com|api\.fda\.gov)$/,
  },
  // Shops and hosting providers
  {
    title: 'the Shopify Admin API',
    host: /\.myshopify\.com$/,
    path: /^\/admin\b/,
    mark: ['x-shopify-stage'],
    instead: text`Call it from your app's own server. In the page, use the Storefront API.`,
  },
  {
    title: 'a hosting provider’s API',
    host: /^(?:api\.(?:cloudflare|digitalocean|heroku|vercel|netlify|render|godaddy|linode|hetzner|namecheap|supabase)\.com|api\.hetzner\.cloud|management\.azure\.com|registry\.npmjs\.org|hub\.docker\.com|pypi\.org)$/,
  },
  // Measurement: the response is of no use to a page
  {
    title: 'a measurement service',
    host: /^(?:(?:www|ssl|region\d+|analytics)\.google(?:-analytics)?\.com|analytics\.google\.com|.+\.doubleclick\.net|api\.segment\.io|cdn\.segment\.com|api(?:-js|-eu)?\.mixpanel\.com|api2?\.amplitude\.com|api\.eu\.amplitude\.com|.+\.hotjar\.(?:com|io)|px\.ads\.linkedin\.com|connect\.facebook\.net|bat\.bing\.com|.+\.clarity\.ms|.*browser-intake-[a-z0-9-]*datadoghq\.(?:com|eu)|bam(?:-cell)?(?:\.eu01)?\.nr-data\.net|.+\.ingest(?:\.[a-z]{2})?\.sentry\.io|rum\.browser-intake.+|analytics\.tiktok\.com|(?:us|eu)\.i\.posthog\.com|plausible\.io)$/,
    sendsCors: true,
    instead: text`Use the service's own script, current version, without custom headers. An ad blocker can also change these responses.`,
  },
  // Files
  {
    title: 'Google Fonts',
    host: /^fonts\.(?:gstatic|googleapis)\.com$/,
    sendsCors: true,
    isFile: true,
    instead: ownCopy,
  },
  {
    title: 'a public CDN',
    host: /^(?:cdn\.jsdelivr\.net|(?:www\.)?unpkg\.com|cdnjs\.cloudflare\.com|ajax\.googleapis\.com|esm\.sh|cdn\.skypack\.dev|ga\.jspm\.io|use\.typekit\.net|(?:use|kit|ka-[a-z])\.fontawesome\.com|code\.jquery\.com|maxcdn\.bootstrapcdn\.com|stackpath\.bootstrapcdn\.com|rsms\.me|polyfill\.io|www\.gstatic\.com|apis\.google\.com|js\.stripe\.com|cdn\.tailwindcss\.com|i\.imgur\.com|upload\.wikimedia\.org|images\.unsplash\.com|(?:i|img)\.ytimg\.com|lh\d\.googleusercontent\.com|(?:www|secure)\.gravatar\.com|avatars\.githubusercontent\.com)$/,
    sendsCors: true,
    isFile: true,
    instead: ownCopy,
  },
];

/** The hosted service behind a URL, by its host, else by a header that only its responses have; null: none is known. */
export function hostedApiAt(url: string, headers: HeaderList): HostedApi | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  const { hostname, pathname } = parsed;
  const byHost = hostedApis.find(({ host, path }) => host.test(hostname) && (path?.test(pathname) ?? true));
  return byHost ?? hostedApis.find(({ mark }) => mark !== undefined && isMarked(headers, mark)) ?? null;
}

function isMarked(headers: HeaderList, [name, value]: NonNullable<HostedApi['mark']>): boolean {
  const found = get(headers, name);
  return found !== null && (value?.test(found) ?? true);
}
