import { text, type Text } from '../wording/text.ts';
import { appSeen, inFrontOf } from './responsible-party.ts';
import type { Context } from './context.ts';

/** What a stack calls its lists, as a person types them, and where they are. */
interface CorsSettings {
  readonly origins: string;
  readonly methods: string;
  readonly headers: string;
  /** Continues "… in": the file, or the middleware. */
  readonly where: Text;
}

type List = 'origins' | 'methods' | 'headers';

function settings(origins: string, methods: string, headers: string, where: Text): CorsSettings {
  return { origins, methods, headers, where };
}

const cors = (name: string) => settings('origin', 'methods', 'allowedHeaders', text`the options of ${name}`);
const go = settings('AllowedOrigins', 'AllowedMethods', 'AllowedHeaders', ['the options of the CORS handler']);

/** By the id of the CORS middleware whose shape the response has. */
const ofMiddleware: Readonly<Record<string, CorsSettings>> = {
  'express-cors': cors('cors()'),
  'fastify-cors': cors('@fastify/cors'),
  'hono-cors': settings('origin', 'allowMethods', 'allowHeaders', text`the options of ${'cors()'}`),
  'koa-cors': settings('origin', 'allowMethods', 'allowHeaders', text`the options of ${'@koa/cors'}`),
  'h3-cors': settings('origin', 'methods', 'allowHeaders', text`the options of ${'handleCors'}`),
  'hapi-cors': settings('cors.origin', 'cors', 'cors.additionalHeaders', ['the route options']),
  'restify-cors': settings(
    'origins',
    'allowMethods',
    'allowHeaders',
    text`the options of ${'restify-cors-middleware2'}`,
  ),
  'yoga-cors': settings('cors.origin', 'cors.methods', 'cors.allowedHeaders', text`${'createYoga'}`),
  'starlette-cors': settings('allow_origins', 'allow_methods', 'allow_headers', text`${'CORSMiddleware'}`),
  'django-cors-headers': settings(
    'CORS_ALLOWED_ORIGINS',
    'CORS_ALLOW_METHODS',
    'CORS_ALLOW_HEADERS',
    text`${'settings.py'}`,
  ),
  'flask-cors': settings('origins', 'methods', 'allow_headers', text`${'CORS(app)'}`),
  'falcon-cors': settings('allow_origins', 'cors_enable', 'allow_headers', text`${'falcon.CORSMiddleware'}`),
  engineio: settings('cors_allowed_origins', 'cors_allowed_origins', 'cors_allowed_origins', text`${'SocketIO(app)'}`),
  'plack-cors': settings('origins', 'methods', 'headers', text`${"enable 'CrossOrigin'"}`),
  'rack-cors': settings('origins', 'methods:', 'headers:', text`${'config/initializers/cors.rb'}`),
  'rs-cors': go,
  'gin-cors': settings('AllowOrigins', 'AllowMethods', 'AllowHeaders', text`${'cors.Config'}`),
  'echo-cors': settings('AllowOrigins', 'AllowMethods', 'AllowHeaders', text`${'CORSConfig'}`),
  'spring-cors': settings('allowedOrigins', 'allowedMethods', 'allowedHeaders', ['the CORS configuration']),
  'tomcat-cors': settings(
    'cors.allowed.origins',
    'cors.allowed.methods',
    'cors.allowed.headers',
    text`${'CorsFilter'} in ${'web.xml'}`,
  ),
  'jetty-cors': settings('allowedOrigins', 'allowedMethods', 'allowedHeaders', text`${'CrossOriginFilter'}`),
  'aspnet-core-cors': settings('WithOrigins', 'WithMethods', 'WithHeaders', ['the CORS policy']),
  'laravel-cors': settings('allowed_origins', 'allowed_methods', 'allowed_headers', text`${'config/cors.php'}`),
  'nelmio-cors': settings('allow_origin', 'allow_methods', 'allow_headers', text`${'nelmio_cors.yaml'}`),
  'tower-http-cors': settings('allow_origin', 'allow_methods', 'allow_headers', text`${'CorsLayer'}`),
  'actix-cors': settings('allowed_origin', 'allowed_methods', 'allowed_headers', text`${'Cors'}`),
  'kong-cors': settings('config.origins', 'config.methods', 'config.headers', text`Kong's ${'cors'} plugin`),
  'envoy-cors': settings(
    'allow_origin_string_match',
    'allow_methods',
    'allow_headers',
    text`the ${'cors'} policy of the route`,
  ),
};

/** By the id of what stands in front of the app, or in its place. */
const ofFront: Readonly<Record<string, CorsSettings>> = {
  kong: settings('config.origins', 'config.methods', 'config.headers', text`Kong's ${'cors'} plugin`),
  'api-gateway': settings('AllowOrigins', 'AllowMethods', 'AllowHeaders', text`${'CorsConfiguration'} of the API`),
  apigee: settings('AllowOrigins', 'AllowMethods', 'AllowHeaders', text`Apigee's ${'CORS'} policy`),
  'azure-apim': settings(
    'allowed-origins',
    'allowed-methods',
    'allowed-headers',
    text`the ${'cors'} policy of the API`,
  ),
  tyk: settings('CORS.allowed_origins', 'CORS.allowed_methods', 'CORS.allowed_headers', ['the API definition']),
  apisix: settings('allow_origins', 'allow_methods', 'allow_headers', text`APISIX's ${'cors'} plugin`),
  krakend: settings('allow_origins', 'allow_methods', 'allow_headers', text`${'security/cors'} in ${'krakend.json'}`),
  vercel: settings(
    'Access-Control-Allow-Origin',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Headers',
    text`${'headers'} in ${'vercel.json'}, or in the function's code`,
  ),
  netlify: settings(
    'Access-Control-Allow-Origin',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Headers',
    text`${'_headers'} or ${'netlify.toml'}, or in the function's code`,
  ),
  cloudfront: settings('Access-Control-Allow-Origin', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Headers', [
    'the response headers policy of the distribution',
  ]),
  couchdb: settings('origins', 'methods', 'headers', text`${'[cors]'} in ${'local.ini'}`),
};

/** The settings of whoever wrote the CORS headers of the response; null: nothing says who did. */
function settingsOf(context: Context): CorsSettings | null {
  const [middleware, ...others] = context.cors?.middleware ?? [];
  const known = middleware !== undefined && others.length === 0 ? ofMiddleware[middleware.id] : undefined;
  return known ?? frontSettings(context);
}

/** Of what stands in front, where no app stands out behind it. */
function frontSettings(context: Context): CorsSettings | null {
  if (appSeen(context) !== null) return ofFront[appSeen(context)?.id ?? ''] ?? null;
  const front = inFrontOf(context)?.id ?? context.layers.find(({ id }) => id in ofFront)?.id ?? '';
  return ofFront[front] ?? null;
}

/** A list as its stack calls it: `allow_origins` of `CORSMiddleware`; null: nothing says whose it is. */
export function settingName(context: Context, list: List): Text | null {
  const found = settingsOf(context);
  return found === null ? null : text`${found[list]} in ${found.where}`;
}

/** The same where what stands in front has the list, and no app does. */
export function frontSettingName(context: Context, list: List): Text | null {
  const byMiddleware = context.cors?.middleware.some(({ id }) => id === 'kong-cors' || id === 'envoy-cors') ?? false;
  return byMiddleware || (frontSettings(context) !== null && appSeen(context) === null)
    ? settingName(context, list)
    : null;
}
