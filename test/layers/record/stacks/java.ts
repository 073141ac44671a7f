import { keeps, loses, refused, silent, usual } from './usual.ts';
import { ports, type Stack } from '../stack.ts';

const port = String(ports[0]);
const apt = (name: string): readonly [string, ...string[]] => ['dpkg-query', '-W', name];

/** A Java program in one file, which the launcher compiles by itself. */
export const java =
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

export const servlet = (api: string) => `
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
