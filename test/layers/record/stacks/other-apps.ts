import { absent, keeps, loses, plain, refused, silent, usual } from './usual.ts';
import { ports, type Stack } from '../stack.ts';

const port = String(ports[0]);
const apt = (name: string): readonly [string, ...string[]] => ['dpkg-query', '-W', name];

export const php: Stack = {
  id: 'php',
  title: 'PHP 8 with headers written by hand',
  needs: ['apt:php-cli'],
  versions: { php: ['php', '--version'] },
  start: (mode) => ({
    files: {
      'index.php': `<?php
$mode = getenv('MODE'); $path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($mode === 'auth' && !isset($_SERVER['HTTP_AUTHORIZATION'])) { http_response_code(401); exit; }
if ($mode !== 'none') {
  header('Access-Control-Allow-Origin: ' . ($mode === 'other' ? 'https://www.example.com' : 'http://localhost:3000'));
  header('Access-Control-Allow-Methods: ' . ($mode === 'methods' ? 'GET, POST' : 'GET, POST, PUT, DELETE'));
  header('Access-Control-Allow-Headers: ' . ($mode === 'headers' ? 'Content-Type' : 'Content-Type, X-Tenant-Id, Authorization'));
  if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') { http_response_code(204); exit; }
}
if ($mode === 'session') { session_start(); header('Location: http://127.0.0.1:${port}/login'); exit; }
if ($path === '/boom') throw new Exception('boom');
if ($path === '/nothing') { http_response_code(404); exit; }
header('Content-Type: application/json'); echo '[]';
`,
    },
    programs: [['php', '-d', 'display_errors=0', '-d', 'log_errors=0', '-S', `127.0.0.1:${port}`, 'index.php']],
    listen: [ports[0]],
    env: { MODE: mode },
  }),
  scenarios: [
    ...usual('php', { boom: keeps }),
    {
      id: 'session',
      title: 'The session is over',
      mode: 'session',
      ask: plain,
      expected: { writer: 'php', layer: 'app', ...refused('origin') },
      rootCause: 'redirect-to-login',
      words: 'The API sends to a login page on another origin.',
      responsible: 'server',
    },
  ],
};

const rack = `
require 'sinatra/base'
require 'rack/cors'
MODE = ENV['MODE']
class App < Sinatra::Base
  set :environment, :production
  set :protection, false
  set :show_exceptions, false
  set :raise_errors, MODE == 'raise'
  class Check
    def initialize(app) @app = app end
    def call(env) env['HTTP_AUTHORIZATION'] ? @app.call(env) : [401, {'Content-Type' => 'text/plain'}, ['no token']] end
  end
  use Check if MODE == 'auth'
  unless MODE == 'none'
    use Rack::Cors, debug: %w[debug-origin debug-method].include?(MODE), logger: Logger.new(File::NULL) do
      allow do
        origins MODE =~ /other|debug-origin/ ? 'https://www.example.com' : 'http://localhost:3000'
        resource MODE == 'path' ? '/api/*' : '*', headers: MODE == 'headers' ? ['content-type'] : :any, methods: MODE =~ /method/ ? [:get, :post] : [:get, :post, :put, :delete]
      end
    end
  end
  get('/items') { content_type :json; '[]' }
  put('/items') { content_type :json; '[]' }
  get('/boom') { raise 'boom' }
end
run App
`;

export const sinatra: Stack = {
  id: 'sinatra',
  title: 'Sinatra 3 with rack-cors on Puma',
  needs: ['apt:ruby-sinatra', 'apt:ruby-rack-cors', 'apt:puma'],
  versions: { sinatra: apt('ruby-sinatra'), 'rack-cors': apt('ruby-rack-cors'), puma: apt('puma') },
  start: (mode) => ({
    files: { 'config.ru': rack },
    programs: [['puma', '-q', '-b', `tcp://127.0.0.1:${port}`, '-t', '1:2', '-e', 'production', 'config.ru']],
    listen: [ports[0]],
    env: { MODE: mode, RACK_ENV: 'production' },
  }),
  scenarios: [
    ...usual('app', {
      boom: keeps,
      'other-put': { cors: { ...refused('unknown'), alike: 'another check that failed' } },
      method: { cors: { ...refused('unknown'), alike: 'another check that failed' } },
      header: { cors: { ...refused('unknown'), alike: 'another check that failed' } },
    }),
    {
      id: 'debug-get',
      title: 'Another origin without preflight, with debug on',
      mode: 'debug-origin',
      ask: plain,
      expected: { writer: 'app', layer: 'app', ...refused('origin') },
      rootCause: 'origin-not-on-the-list',
      words: 'rack-cors says in X-Rack-CORS that it missed.',
      responsible: 'server',
    },
    {
      id: 'path',
      title: 'The path is outside of the resources',
      mode: 'path',
      ask: plain,
      expected: { writer: 'app', layer: 'app', ...absent },
      rootCause: 'path-outside-scope',
      words: 'The resource pattern leaves this path out.',
      responsible: 'server',
    },
  ],
};

export const mojolicious: Stack = {
  id: 'mojolicious',
  title: 'Mojolicious 9 with headers written by hand',
  needs: ['apt:libmojolicious-perl'],
  versions: { mojolicious: apt('libmojolicious-perl') },
  start: (mode) => ({
    files: {
      'app.pl': `use Mojolicious::Lite -signatures;
my $mode = $ENV{MODE};
app->log->level('fatal');
hook before_dispatch => sub ($c) {
  return $c->render(text => 'no token', status => 401) if $mode eq 'auth' && !$c->req->headers->authorization;
  return if $mode eq 'none';
  my $h = $c->res->headers;
  $h->header('Access-Control-Allow-Origin' => $mode eq 'other' ? 'https://www.example.com' : 'http://localhost:3000');
  $h->header('Access-Control-Allow-Methods' => $mode eq 'methods' ? 'GET, POST' : 'GET, POST, PUT, DELETE');
  $h->header('Access-Control-Allow-Headers' => $mode eq 'headers' ? 'Content-Type' : 'Content-Type, X-Tenant-Id, Authorization');
  $c->rendered(204) if $c->req->method eq 'OPTIONS';
};
any ['GET', 'PUT'] => '/items' => sub ($c) { $c->render(json => []) };
get '/boom' => sub ($c) { die 'boom' };
app->start;
`,
    },
    programs: [['perl', 'app.pl', 'daemon', '-m', 'production', '-l', `http://127.0.0.1:${port}`]],
    listen: [ports[0]],
    env: { MODE: mode },
  }),
  scenarios: usual('mojolicious', { boom: keeps }),
};

export const dancer: Stack = {
  id: 'dancer2',
  title: 'Dancer2 on Plack’s standalone server',
  needs: ['apt:libdancer2-perl'],
  versions: { dancer2: apt('libdancer2-perl') },
  start: (mode) => ({
    files: {
      'app.psgi': `package App; use Dancer2;
my $mode = $ENV{MODE};
set log => 'core'; set logger => 'null'; set show_errors => 0;
hook before => sub {
  halt(send_as(plain => 'no token', {})) if 0;
  if ($mode eq 'auth' && !request->header('Authorization')) { send_error('no token', 401); }
  return if $mode eq 'none';
  response_header 'Access-Control-Allow-Origin' => $mode eq 'other' ? 'https://www.example.com' : 'http://localhost:3000';
  response_header 'Access-Control-Allow-Methods' => $mode eq 'methods' ? 'GET, POST' : 'GET, POST, PUT, DELETE';
  response_header 'Access-Control-Allow-Headers' => $mode eq 'headers' ? 'Content-Type' : 'Content-Type, X-Tenant-Id, Authorization';
};
options '/items' => sub { status 204; '' } unless $mode eq 'none';
get '/items' => sub { '[]' }; put '/items' => sub { '[]' };
get '/boom' => sub { die 'boom' };
to_app;
`,
    },
    programs: [['plackup', '-E', 'production', '-o', '127.0.0.1', '-p', port, 'app.psgi']],
    listen: [ports[0]],
    env: { MODE: mode },
  }),
  scenarios: usual('dancer2', { nothing: loses, auth: { cors: absent } }),
};

const java =
  (jars: readonly string[], imports: readonly string[], main: string): Stack['start'] =>
  (mode, folder) => ({
    files: {
      'App.java': `${imports.map((name) => `import ${name};`).join('\n')}
public class App {
  static String mode = System.getenv("MODE");
  static String origins = mode.equals("other") ? "https://www.example.com" : "http://localhost:3000";
  static String methods = mode.equals("methods") ? "GET,POST" : "GET,POST,PUT,DELETE,OPTIONS,HEAD";
  static String headers = mode.equals("headers") ? "Content-Type,Origin" : "Content-Type,X-Tenant-Id,Authorization,Origin";
  static final int port = ${port};
  static final String folder = ${JSON.stringify(folder)};
${main}
}`,
    },
    programs: [
      ['java', '-XX:TieredStopAtLevel=1', '-cp', jars.map((jar) => `/usr/share/java/${jar}.jar`).join(':'), 'App.java'],
    ],
    listen: [ports[0]],
    env: { MODE: mode },
  });

const servlet = (api: string) => `
  public static class Items extends ${api}.http.HttpServlet {
    protected void doGet(${api}.http.HttpServletRequest q, ${api}.http.HttpServletResponse r) throws java.io.IOException {
      if (q.getServletPath().equals("/boom")) throw new RuntimeException("boom");
      r.setContentType("application/json"); r.getWriter().write("[]");
    }
    protected void doPut(${api}.http.HttpServletRequest q, ${api}.http.HttpServletResponse r) throws java.io.IOException { r.getWriter().write("[]"); }
  }
  public static class Check implements ${api}.Filter {
    public void init(${api}.FilterConfig c) {}
    public void destroy() {}
    public void doFilter(${api}.ServletRequest q, ${api}.ServletResponse r, ${api}.FilterChain next) throws java.io.IOException, ${api}.ServletException {
      if (((${api}.http.HttpServletRequest) q).getHeader("Authorization") == null) ((${api}.http.HttpServletResponse) r).sendError(401); else next.doFilter(q, r);
    }
  }`;

export const jetty: Stack = {
  id: 'jetty',
  title: 'Jetty 9 with CrossOriginFilter',
  needs: ['apt:jetty9', 'apt:default-jre-headless'],
  versions: { jetty: apt('jetty9') },
  start: java(
    [
      'jetty9-server',
      'jetty9-servlet',
      'jetty9-servlets',
      'jetty9-http',
      'jetty9-io',
      'jetty9-util',
      'jetty9-util-ajax',
      'jetty9-security',
      'servlet-api',
    ],
    [
      'org.eclipse.jetty.server.*',
      'org.eclipse.jetty.servlet.*',
      'org.eclipse.jetty.servlets.CrossOriginFilter',
      'java.util.EnumSet',
      'javax.servlet.DispatcherType',
    ],
    `${servlet('javax.servlet')}
  public static void main(String[] a) throws Exception {
    org.eclipse.jetty.util.log.Log.setLog(new org.eclipse.jetty.util.log.JavaUtilLog());
    Server server = new Server();
    ServerConnector c = new ServerConnector(server); c.setHost("127.0.0.1"); c.setPort(port); server.addConnector(c);
    ServletContextHandler h = new ServletContextHandler();
    if (mode.equals("auth")) h.addFilter(Check.class, "/*", EnumSet.of(DispatcherType.REQUEST));
    if (!mode.equals("none")) {
      FilterHolder f = h.addFilter(CrossOriginFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
      f.setInitParameter("allowedOrigins", origins); f.setInitParameter("allowedMethods", methods); f.setInitParameter("allowedHeaders", headers);
      f.setInitParameter("chainPreflight", "false");
    }
    h.addServlet(Items.class, "/items"); h.addServlet(Items.class, "/boom");
    server.setHandler(h); server.start(); server.join();
  }`,
  ),
  scenarios: usual('jetty', {
    'other-get': silent('Jetty without the filter'),
    'other-put': silent('Jetty without the filter'),
    method: { cors: { ...refused('unknown'), alike: 'a header that is not allowed' } },
    header: { cors: { ...refused('unknown'), alike: 'a method that is not allowed' } },
    boom: keeps,
  }),
};

export const tomcat: Stack = {
  id: 'tomcat',
  title: 'Tomcat 10 with CorsFilter',
  needs: ['apt:tomcat10', 'apt:default-jre-headless'],
  versions: { tomcat: apt('tomcat10') },
  start: java(
    [
      '../tomcat10/bin/tomcat-juli',
      ...[
        'catalina',
        'tomcat-coyote',
        'tomcat-api',
        'tomcat-util',
        'tomcat-util-scan',
        'servlet-api',
        'annotations-api',
        'jaspic-api',
        'el-api',
        'jasper',
        'jasper-el',
        'jsp-api',
        'tomcat-jni',
      ].map((jar) => `../tomcat10/lib/${jar}`),
    ],
    ['org.apache.catalina.startup.Tomcat', 'org.apache.catalina.Context', 'org.apache.tomcat.util.descriptor.web.*'],
    `${servlet('jakarta.servlet')}
  static void filter(Context ctx, String name, String type, String... params) {
    FilterDef d = new FilterDef(); d.setFilterName(name); d.setFilterClass(type);
    for (int i = 0; i < params.length; i += 2) d.addInitParameter(params[i], params[i + 1]);
    ctx.addFilterDef(d); FilterMap m = new FilterMap(); m.setFilterName(name); m.addURLPattern("/*"); ctx.addFilterMap(m);
  }
  public static void main(String[] a) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    Tomcat t = new Tomcat(); t.setBaseDir(folder); t.setPort(port); t.getConnector().setProperty("address", "127.0.0.1");
    Context ctx = t.addContext("", folder);
    ctx.setParentClassLoader(App.class.getClassLoader());
    Tomcat.addServlet(ctx, "items", new Items()); ctx.addServletMappingDecoded("/items", "items"); ctx.addServletMappingDecoded("/boom", "items");
    if (mode.equals("auth")) { FilterDef d = new FilterDef(); d.setFilterName("check"); d.setFilter(new Check()); d.setFilterClass("Check"); ctx.addFilterDef(d); FilterMap m = new FilterMap(); m.setFilterName("check"); m.addURLPattern("/*"); ctx.addFilterMap(m); }
    if (!mode.equals("none")) filter(ctx, "cors", "org.apache.catalina.filters.CorsFilter", "cors.allowed.origins", origins, "cors.allowed.methods", methods, "cors.allowed.headers", headers);
    t.start(); t.getServer().await();
  }`,
  ),
  scenarios: usual('tomcat', {
    boom: keeps,
    nothing: loses,
    'other-put': { cors: refused('unknown') },
    method: { cors: refused('unknown') },
    header: { cors: refused('unknown') },
  }),
};
