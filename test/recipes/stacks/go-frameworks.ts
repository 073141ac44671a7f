import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { proveFolder } from './prove-folder.ts';
import type { Stack } from './stack.ts';
import { usualStates, type Settings } from './usual-states.ts';

const folder = path.join(proveFolder, 'go');
const read = (name: string): string => {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** A module of its own, with the versions of the folder in which they were fetched. */
const moduleFiles = (main: string) => ({ 'main.go': main, 'go.mod': read('go.mod'), 'go.sum': read('go.sum') });

const start: Stack['start'] = () => ['bash', '-c', 'go build -o app . && exec ./app'];

function versions(...modules: readonly string[]): Stack['versions'] {
  return ['go', '-C', folder, 'list', '-m', '-f', '{{.Path}} {{.Version}}', ...modules];
}

const goList = (values: readonly string[]): string => `[]string{${values.map((value) => `"${value}"`).join(', ')}}`;

interface Names {
  readonly origins: string;
  readonly any: string;
  readonly methods: string;
  readonly headers: string;
  readonly exposed: string;
}

function fields({ origins, methods, headers, exposed, credentials }: Settings, names: Names): string {
  return [
    origins === 'any' ? names.any : `${names.origins}: ${goList(origins === '*' ? ['*'] : origins)}`,
    ...(methods === undefined ? [] : [`${names.methods}: ${goList(methods)}`]),
    ...(headers === undefined ? [] : [`${names.headers}: ${goList(headers)}`]),
    ...(exposed === undefined ? [] : [`${names.exposed}: ${goList(exposed)}`]),
    ...(credentials === undefined ? [] : ['AllowCredentials: true']),
  ].join(', ');
}

const ginNames: Names = {
  origins: 'AllowOrigins',
  any: 'AllowOriginFunc: func(origin string) bool { return true }',
  methods: 'AllowMethods',
  headers: 'AllowHeaders',
  exposed: 'ExposeHeaders',
};
const rsNames: Names = {
  origins: 'AllowedOrigins',
  any: 'AllowOriginFunc: func(origin string) bool { return true }',
  methods: 'AllowedMethods',
  headers: 'AllowedHeaders',
  exposed: 'ExposedHeaders',
};

export const gin: Stack = {
  id: 'gin',
  main: 'main.go',
  versions: versions('github.com/gin-gonic/gin', 'github.com/gin-contrib/cors'),
  install: 'go get github.com/gin-gonic/gin github.com/gin-contrib/cors',
  states: usualStates({
    app: (code) =>
      moduleFiles(`package main

import (
	"os"

${code.includes('cors.') ? '	"github.com/gin-contrib/cors"\n' : ''}	"github.com/gin-gonic/gin"
)

func main() {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
${code}
	r.GET("/api/items", func(c *gin.Context) { c.Header("X-Total", "1"); c.JSON(200, gin.H{}) })
	r.PUT("/api/items/:id", func(c *gin.Context) { c.JSON(200, gin.H{}) })
	r.PATCH("/api/items/:id", func(c *gin.Context) { c.JSON(200, gin.H{}) })
	r.Run("127.0.0.1:" + os.Getenv("PORT"))
}
`),
    cors: (settings) => `	r.Use(cors.New(cors.Config{${fields(settings, ginNames)}}))`,
    auth: '	r.Use(func(c *gin.Context) { if c.GetHeader("Authorization") == "" { c.AbortWithStatus(401) } })',
    failing: '	r.Use(func(c *gin.Context) { if c.Query("fail") != "" { c.AbortWithStatus(413) } })',
    byHand: (origin) => `	r.Use(func(c *gin.Context) {
		c.Writer.Header().Set("Access-Control-Allow-Origin", "${origin}")
		if c.Request.Method == "OPTIONS" {
			c.AbortWithStatus(204)
			return
		}
		c.Next()
	})`,
  }),
  start,
};

/** A handler around the others, as net/http has it. */
const around = (code: string, next = 'next.ServeHTTP(w, r)') => `func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			${code}
			${next}
		})
	}`;

export const chi: Stack = {
  id: 'chi',
  main: 'main.go',
  versions: versions('github.com/go-chi/chi/v5', 'github.com/go-chi/cors'),
  install: 'go get github.com/go-chi/chi/v5 github.com/go-chi/cors',
  states: usualStates({
    app: (code) =>
      moduleFiles(`package main

import (
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
${code.includes('cors.') ? '	"github.com/go-chi/cors"\n' : ''})

func main() {
	r := chi.NewRouter()
${code}
	r.Get("/api/items", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("X-Total", "1"); w.Write([]byte("[]")) })
	r.Put("/api/items/{id}", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("{}")) })
	r.Patch("/api/items/{id}", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("{}")) })
	http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), r)
}
`),
    cors: (settings) =>
      `	r.Use(cors.Handler(cors.Options{${fields(settings, { ...rsNames, any: 'AllowOriginFunc: func(r *http.Request, origin string) bool { return true }' })}}))`,
    auth: `	r.Use(${around('if r.Header.Get("Authorization") == "" { w.WriteHeader(401); return }')})`,
    failing: `	r.Use(${around('if r.URL.Query().Get("fail") != "" { w.WriteHeader(413); return }')})`,
    byHand: (origin) => `	r.Use(${around(`w.Header().Set("Access-Control-Allow-Origin", "${origin}")`)})`,
  }),
  start,
};

export const echo: Stack = {
  id: 'echo',
  main: 'main.go',
  versions: versions('github.com/labstack/echo/v4'),
  install: 'go get github.com/labstack/echo/v4',
  states: usualStates({
    app: (code) =>
      moduleFiles(`package main

import (
	"os"

	"github.com/labstack/echo/v4"
${code.includes('middleware.') ? '	"github.com/labstack/echo/v4/middleware"\n' : ''})

func main() {
	e := echo.New()
	e.HideBanner = true
${code}
	e.GET("/api/items", func(c echo.Context) error { c.Response().Header().Set("X-Total", "1"); return c.JSON(200, "") })
	e.PUT("/api/items/:id", func(c echo.Context) error { return c.JSON(200, "") })
	e.PATCH("/api/items/:id", func(c echo.Context) error { return c.JSON(200, "") })
	e.Start("127.0.0.1:" + os.Getenv("PORT"))
}
`),
    cors: (settings) =>
      `	e.Use(middleware.CORSWithConfig(middleware.CORSConfig{${fields(settings, { ...ginNames, any: 'AllowOriginFunc: func(origin string) (bool, error) { return true, nil }' })}}))`,
    auth: '	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc { return func(c echo.Context) error { if c.Request().Header.Get("Authorization") == "" { return c.NoContent(401) }; return next(c) } })',
    failing:
      '	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc { return func(c echo.Context) error { if c.QueryParam("fail") != "" { return c.NoContent(413) }; return next(c) } })',
    byHand: (origin) => `	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			c.Response().Header().Set("Access-Control-Allow-Origin", "${origin}")
			return next(c)
		}
	})`,
  }),
  start,
};

export const goNetHttp: Stack = {
  id: 'go-net-http',
  main: 'main.go',
  versions: versions('github.com/rs/cors'),
  install: 'go get github.com/rs/cors',
  states: usualStates({
    app: (code) =>
      moduleFiles(`package main

import (
	"net/http"
	"os"
${code.includes('cors.') ? '\n	"github.com/rs/cors"\n' : ''})

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/items", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("X-Total", "1"); w.Write([]byte("[]")) })
	mux.HandleFunc("PUT /api/items/{id}", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("{}")) })
	mux.HandleFunc("PATCH /api/items/{id}", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("{}")) })
	var handler http.Handler = mux
${code}
	http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), handler)
}
`),
    cors: (settings) => `	c := cors.New(cors.Options{${fields(settings, rsNames)}})
	handler = c.Handler(handler)`,
    byHand: (origin) =>
      `	handler = (${around(
        `w.Header().Set("Access-Control-Allow-Origin", "${origin}")`,
        'mux.ServeHTTP(w, r)',
      )})(handler)`,
  }),
  start,
};
