import { absent, allowed, keeps, put, refused, silent, tenant, usual } from './usual.ts';
import { ports, type Stack } from '../stack.ts';

/** Debian’s packages stand in a GOPATH of their own. */
const run =
  (imports: readonly string[], main: string): Stack['start'] =>
  (mode, folder) => ({
    files: {
      'app.go': `package main
import (
${['net/http', 'os', ...imports].map((name) => `\t${name.includes(' ') ? name : JSON.stringify(name)}`).join('\n')}
)
var mode = os.Getenv("MODE")
var none = mode == "none"
func pick(when string, a, b []string) []string { if mode == when { return a }; return b }
var origins = pick("other", []string{"https://www.example.com"}, []string{"http://localhost:3000", "https://app.example.com"})
var methods = pick("methods", []string{"GET", "POST"}, []string{"GET", "POST", "PUT", "DELETE"})
var headers = pick("headers", []string{"Content-Type"}, []string{"Content-Type", "X-Tenant-Id", "Authorization"})
func items(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Type", "application/json"); w.Write([]byte("[]")) }
func boom(w http.ResponseWriter, r *http.Request) { http.Error(w, "boom", 500) }
func check(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if mode == "auth" && r.Header.Get("Authorization") == "" { http.Error(w, "no token", 401); return }
		next.ServeHTTP(w, r)
	})
}
const address = "127.0.0.1:${ports[0]}"
${main}
`,
    },
    programs: [['go', 'run', 'app.go']],
    listen: [ports[0]],
    env: {
      MODE: mode,
      GO111MODULE: 'off',
      GOPATH: '/usr/share/gocode',
      GIN_MODE: 'release',
      GOCACHE: `${folder}/../go-cache`,
      GOFLAGS: '',
    },
  });

const apt = (name: string): readonly [string, ...string[]] => ['dpkg-query', '-W', name];

const mux = `
func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/items", items)
	mux.HandleFunc("/boom", boom)
	return mux
}`;

export const rsCors: Stack = {
  id: 'go-rs-cors',
  title: 'Go with rs/cors',
  needs: ['apt:golang-go', 'apt:golang-github-rs-cors-dev'],
  versions: { go: ['go', 'version'], 'rs/cors': apt('golang-github-rs-cors-dev') },
  start: run(
    ['github.com/rs/cors'],
    `${mux}
func main() {
	handler := routes()
	if !none { handler = cors.New(cors.Options{AllowedOrigins: origins, AllowedMethods: methods, AllowedHeaders: headers}).Handler(handler) }
	http.ListenAndServe(address, check(handler))
}`,
  ),
  scenarios: usual('app', {
    boom: keeps,
    'other-put': { cors: refused('unknown') },
    method: { cors: refused('unknown') },
    header: { cors: refused('unknown') },
  }),
};

export const ginCors: Stack = {
  id: 'gin',
  title: 'Gin with gin-contrib/cors',
  needs: ['apt:golang-go', 'apt:golang-github-gin-contrib-cors-dev', 'apt:golang-github-gin-gonic-gin-dev'],
  versions: { go: ['go', 'version'], 'gin-contrib/cors': apt('golang-github-gin-contrib-cors-dev') },
  start: run(
    ['github.com/gin-contrib/cors', 'github.com/gin-gonic/gin'],
    `
func main() {
	app := gin.New()
	app.Use(func(c *gin.Context) { if mode == "auth" && c.GetHeader("Authorization") == "" { c.AbortWithStatus(401) } })
	if !none { app.Use(cors.New(cors.Config{AllowOrigins: origins, AllowMethods: methods, AllowHeaders: headers})) }
	app.GET("/items", gin.WrapF(items)); app.PUT("/items", gin.WrapF(items)); app.GET("/boom", gin.WrapF(boom))
	http.ListenAndServe(address, app)
}`,
  ),
  scenarios: usual('app', { boom: keeps }),
};

export const gorilla: Stack = {
  id: 'go-gorilla',
  title: 'Go with gorilla/handlers',
  needs: ['apt:golang-go', 'apt:golang-github-gorilla-handlers-dev'],
  versions: { go: ['go', 'version'], 'gorilla/handlers': apt('golang-github-gorilla-handlers-dev') },
  start: run(
    ['github.com/gorilla/handlers'],
    `${mux}
func main() {
	handler := routes()
	if !none { handler = handlers.CORS(handlers.AllowedOrigins(origins), handlers.AllowedMethods(methods), handlers.AllowedHeaders(headers))(handler) }
	http.ListenAndServe(address, check(handler))
}`,
  ),
  scenarios: usual('app', { boom: keeps, 'other-get': silent('Go without CORS') }),
};

export const chi: Stack = {
  id: 'go-chi',
  title: 'chi with go-chi/cors',
  needs: ['apt:golang-go', 'apt:golang-github-go-chi-chi-dev', 'apt:golang-github-go-chi-cors-dev'],
  versions: { go: ['go', 'version'], 'go-chi/cors': apt('golang-github-go-chi-cors-dev') },
  start: run(
    ['github.com/go-chi/cors', 'chi "github.com/go-chi/chi"'],
    `
func main() {
	app := chi.NewRouter()
	app.Use(check)
	if !none { app.Use(cors.Handler(cors.Options{AllowedOrigins: origins, AllowedMethods: methods, AllowedHeaders: headers})) }
	app.Get("/items", items); app.Put("/items", items); app.Get("/boom", boom)
	http.ListenAndServe(address, app)
}`,
  ),
  scenarios: usual('app', {
    boom: keeps,
    'other-put': { cors: refused('unknown') },
    method: { cors: refused('unknown') },
    header: { cors: refused('unknown') },
  }),
};

export const echo: Stack = {
  id: 'go-echo',
  title: 'Echo 4 with its CORS middleware',
  needs: ['apt:golang-go', 'apt:golang-github-labstack-echo-dev'],
  versions: { go: ['go', 'version'], echo: apt('golang-github-labstack-echo-dev') },
  start: run(
    ['github.com/labstack/echo', 'github.com/labstack/echo/middleware'],
    `
func main() {
	app := echo.New()
	app.Use(echo.WrapMiddleware(check))
	if !none { app.Use(middleware.CORSWithConfig(middleware.CORSConfig{AllowOrigins: origins, AllowMethods: methods, AllowHeaders: headers})) }
	app.GET("/items", echo.WrapHandler(http.HandlerFunc(items))); app.PUT("/items", echo.WrapHandler(http.HandlerFunc(items)))
	app.GET("/boom", func(c echo.Context) error { return c.NoContent(500) })
	app.HideBanner = true
	app.Start(address)
}`,
  ),
  scenarios: usual('app', { boom: keeps }),
};

export const goByHand: Stack = {
  id: 'go-by-hand',
  title: 'Go’s net/http with headers written by hand',
  needs: ['apt:golang-go'],
  versions: { go: ['go', 'version'] },
  start: run(
    [],
    `${mux}
func main() {
	inner := routes()
	http.ListenAndServe(address, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if mode == "late" { inner.ServeHTTP(w, r); w.Header().Set("Access-Control-Allow-Origin", "*"); return }
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Access-Control-Allow-Headers", "*")
		inner.ServeHTTP(w, r)
	}))
}`,
  ),
  scenarios: [
    {
      id: 'late',
      title: 'The header is set after the body',
      mode: 'late',
      ask: { method: 'GET', path: '/items' },
      expected: { writer: 'app', layer: 'app', ...absent },
      rootCause: 'headers-set-too-late',
      words: 'The header is set after the handler has written its answer.',
      responsible: 'server',
    },
    {
      id: 'method',
      title: 'No Access-Control-Allow-Methods',
      mode: '',
      ask: put,
      expected: { writer: 'app', layer: 'app', ...refused('method') },
      rootCause: 'method-not-on-the-list',
      words: 'Nothing allows PUT.',
      responsible: 'server',
    },
    {
      id: 'ok',
      title: '* for everything',
      mode: '',
      ask: tenant,
      expected: { writer: 'app', layer: 'app', ...allowed },
      rootCause: 'none',
      words: 'Nothing is wrong.',
      responsible: 'server',
      control: true,
    },
    {
      id: 'nothing',
      title: 'A path that does not exist, headers set late',
      mode: 'late',
      ask: { method: 'GET', path: '/nothing' },
      expected: { writer: 'app', layer: 'app', ...absent },
      rootCause: 'not-found-without-cors',
      words: 'The path does not exist, and the header is set too late.',
      responsible: 'page',
    },
  ],
};
