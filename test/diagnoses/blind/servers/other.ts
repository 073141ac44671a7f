import { bearer, front, get, header, include, post, put, type Blind, type Start } from '../scenario.ts';

const at = `127.0.0.1:${front}`;
export const go = (imports: readonly string[], main: string): Start => ({
  kind: 'programs',
  files: {
    'app.go': `package main
import (
${['net/http', ...imports].map((name) => (name.includes(' ') ? name : JSON.stringify(name))).join('\n')}
)
func items(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Type", "application/json"); w.Write([]byte("[]")) }
${main}
`,
  },
  programs: [['go', 'run', 'app.go']],
  env: { GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GIN_MODE: 'release', GOFLAGS: '' },
});
export const php = (code: string): Start => ({
  kind: 'programs',
  files: { 'index.php': `<?php\n${code}\n` },
  programs: [
    [
      'php',
      '-d',
      'display_errors=1',
      '-d',
      'html_errors=0',
      '-d',
      'log_errors=0',
      '-d',
      'output_buffering=0',
      '-S',
      at,
      'index.php',
    ],
  ],
});
export const rack = (code: string): Start => ({
  kind: 'programs',
  files: { 'config.ru': code },
  programs: [['puma', '-q', '-b', `tcp://${at}`, '-t', '1:2', 'config.ru']],
  env: { RACK_ENV: 'production' },
});

/** Programs in Go, PHP, Ruby, Perl and Java, and finished servers. */
export const others: readonly Blind[] = [
  {
    id: 'go-rs-default-methods',
    stack: 'go-rs-cors',
    start: go(
      ['github.com/rs/cors'],
      `func main() { http.ListenAndServe("${at}", cors.New(cors.Options{AllowedOrigins: []string{"http://localhost:3000"}, AllowedHeaders: []string{"*"}}).Handler(http.HandlerFunc(items))) }`,
    ),
    ask: put(),
  },
  {
    id: 'go-gin-scheme',
    stack: 'gin',
    page: 'https://app.shop.test',
    start: go(
      ['github.com/gin-contrib/cors', 'github.com/gin-gonic/gin'],
      `func main() { r := gin.New(); c := cors.DefaultConfig(); c.AllowOrigins = []string{"http://app.shop.test"}; r.Use(cors.New(c)); r.GET("/api/items", func(c *gin.Context) { c.JSON(200, []int{}) }); r.Run("${at}") }`,
    ),
    ask: get(),
  },
  {
    id: 'go-mux-slash',
    stack: 'go-http',
    start: go(
      [],
      `func main() { http.Handle("/api/items/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Access-Control-Allow-Origin", "http://localhost:3000"); items(w, r) })); http.ListenAndServe("${at}", nil) }`,
    ),
    ask: get(),
  },
  {
    id: 'go-timeout-handler',
    stack: 'go-http',
    start: go(
      ['time'],
      `func cors(n http.Handler) http.Handler { return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Access-Control-Allow-Origin", "*"); n.ServeHTTP(w, r) }) }
func slow(w http.ResponseWriter, r *http.Request) { if r.URL.Path == "/api/report" { time.Sleep(3 * time.Second) }; items(w, r) }
func main() { http.ListenAndServe("${at}", http.TimeoutHandler(cors(http.HandlerFunc(slow)), 300*time.Millisecond, "Timeout")) }`,
    ),
    before: [get()],
    ask: get('/api/report'),
  },
  {
    id: 'go-echo-jwt-first',
    stack: 'go-echo',
    start: go(
      ['github.com/labstack/echo', 'github.com/labstack/echo/middleware'],
      `func main() { e := echo.New(); e.HideBanner = true; e.Use(middleware.JWT([]byte("k")), middleware.CORS()); e.GET("/api/items", func(c echo.Context) error { return c.JSON(200, []int{}) }); e.Start("${at}") }`,
    ),
    ask: bearer(),
  },
  {
    id: 'go-panic',
    stack: 'go-http',
    start: go(
      ['io', 'log'],
      `func main() { log.SetOutput(io.Discard); http.HandleFunc("/api/items", func(w http.ResponseWriter, r *http.Request) { panic("boom") }); http.ListenAndServe("${at}", nil) }`,
    ),
    ask: get(),
  },
  {
    id: 'go-redirect-drops-cors',
    stack: 'go-http',
    api: 'http://api.shop.test',
    start: go(
      [],
      `func main() { http.HandleFunc("/api/avatar", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "http://cdn.shop.test/avatar", 302) }); http.HandleFunc("/avatar", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Access-Control-Allow-Origin", "*"); items(w, r) }); http.ListenAndServe("${at}", nil) }`,
    ),
    ask: get('/api/avatar'),
  },
  {
    id: 'php-output-before-header',
    stack: 'php',
    start: php(`echo ' '; flush(); header('Access-Control-Allow-Origin: *'); echo '[]';`),
    ask: get(),
  },
  {
    id: 'php-exit-without-allow-headers',
    stack: 'php',
    start: php(
      `header('Access-Control-Allow-Origin: http://localhost:3000'); header('Access-Control-Allow-Methods: GET, POST, OPTIONS'); if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') exit; echo '[]';`,
    ),
    ask: bearer(),
  },
  {
    id: 'php-session-login-same-host',
    stack: 'php',
    start: php(
      `if ($_SERVER['REQUEST_URI'] === '/login.php') { echo '<form>'; exit; } if (!isset($_COOKIE['PHPSESSID'])) { header('Location: /login.php'); exit; } header('Access-Control-Allow-Origin: http://localhost:3000'); header('Access-Control-Allow-Credentials: true'); echo '[]';`,
    ),
    ask: include(),
  },
  {
    id: 'php-http-host-as-origin',
    stack: 'php',
    start: php(`header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_HOST']); echo '[]';`),
    ask: get(),
  },
  {
    id: 'php-fatal-keeps-header',
    stack: 'php',
    start: php(
      `header('Access-Control-Allow-Origin: *'); http_response_code(500); echo json_encode(['error' => 'boom']);`,
    ),
    ask: get(),
  },
  {
    id: 'sinatra-credentials-default',
    stack: 'sinatra',
    start: rack(`require 'sinatra/base'; require 'rack/cors'
use(Rack::Cors) { allow { origins 'http://localhost:3000'; resource '*', headers: :any, methods: [:get, :post, :put] } }
class App < Sinatra::Base; get('/api/items') { '[]' }; end
run App
`),
    ask: include(),
  },
  {
    id: 'sinatra-protection-outside',
    stack: 'sinatra',
    start: rack(`require 'sinatra/base'; require 'rack/cors'; require 'rack/protection'
use Rack::Protection::HttpOrigin
use(Rack::Cors) { allow { origins 'http://localhost:3000'; resource '*', headers: :any, methods: [:get, :post] } }
class App < Sinatra::Base; set :protection, false; get('/api/items') { '[]' }; post('/api/items') { '[]' }; end
run App
`),
    before: [get()],
    ask: post(),
  },
  {
    id: 'rack-lint-500-outside',
    stack: 'rack',
    start: rack(`require 'rack/cors'
use(Class.new { def initialize(app) @app = app end; def call(env) @app.call(env) rescue [500, {'content-type' => 'text/plain'}, ['Internal Server Error']] end })
use(Rack::Cors) { allow { origins 'http://localhost:3000'; resource '*', headers: :any, methods: [:get] } }
run ->(env) { env['PATH_INFO'] == '/api/items' ? [200, {'content-type' => 'application/json'}, ['[]']] : raise('boom') }
`),
    before: [get()],
    ask: get('/api/orders'),
  },
  {
    id: 'plack-cross-origin',
    stack: 'plack',
    start: {
      kind: 'programs',
      files: {
        'app.psgi': `use Plack::Builder; builder { enable 'CrossOrigin', origins => 'https://shop.test', headers => '*', methods => ['GET','PUT']; sub { [200, ['Content-Type' => 'application/json'], ['[]']] } };`,
      },
      programs: [['starman', '--listen', at, '--workers', '1', 'app.psgi']],
    },
    ask: get(),
  },
  {
    id: 'jdk-server-no-cors',
    stack: 'jdk-http',
    start: {
      kind: 'programs',
      files: {
        'App.java': `import com.sun.net.httpserver.*; import java.net.*;
public class App { public static void main(String[] a) throws Exception { HttpServer s = HttpServer.create(new InetSocketAddress("127.0.0.1", ${front}), 0); s.createContext("/api/items", e -> { if (!e.getRequestMethod().equals("POST")) { e.sendResponseHeaders(405, -1); return; } e.getResponseHeaders().set("Access-Control-Allow-Origin", "*"); e.sendResponseHeaders(200, 2); e.getResponseBody().write("[]".getBytes()); e.close(); }); s.start(); } }`,
      },
      programs: [['java', '-XX:TieredStopAtLevel=1', 'App.java']],
    },
    ask: post(),
  },
  {
    id: 'docker-registry-preflight-401',
    stack: 'docker-registry',
    start: {
      kind: 'programs',
      files: {
        'config.yml': `version: 0.1
log: { level: error }
storage: { inmemory: {} }
http:
  addr: ${at}
  headers:
    Access-Control-Allow-Origin: ['http://localhost:3000']
    Access-Control-Allow-Methods: ['HEAD', 'GET', 'OPTIONS', 'DELETE']
    Access-Control-Allow-Headers: ['Authorization', 'Accept']
auth: { htpasswd: { realm: registry, path: ./users } }
`,
        users: 'u:$2y$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e\n',
      },
      programs: [['docker-registry', 'serve', 'config.yml']],
    },
    ask: get('/v2/_catalog', `{ headers: { Authorization: 'Basic dTpw' } }`),
  },
  {
    id: 'docker-registry-no-cors',
    stack: 'docker-registry',
    start: {
      kind: 'programs',
      files: { 'config.yml': `version: 0.1\nlog: { level: error }\nstorage: { inmemory: {} }\nhttp:\n  addr: ${at}\n` },
      programs: [['docker-registry', 'serve', 'config.yml']],
    },
    ask: get('/v2/_catalog'),
  },
  {
    id: 'go-rs-header-not-listed',
    stack: 'go-rs-cors',
    start: go(
      ['github.com/rs/cors'],
      `func main() { http.ListenAndServe("${at}", cors.New(cors.Options{AllowedOrigins: []string{"http://localhost:3000"}, AllowedHeaders: []string{"Content-Type"}}).Handler(http.HandlerFunc(items))) }`,
    ),
    ask: header('X-Tenant-Id'),
  },
];
