import { absent, keeps, loses, plain, refused, usual } from './usual.ts';
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
