import { java, servlet } from './java.ts';
import { keeps, refused, usual } from './usual.ts';
import type { Stack } from '../stack.ts';

export const spring: Stack = {
  id: 'spring',
  title: 'Spring 4 with its CorsFilter on Jetty without Server header',
  needs: ['apt:libspring-web-java', 'apt:jetty9', 'apt:default-jre-headless'],
  versions: { spring: ['dpkg-query', '-W', 'libspring-web-java'], jetty: ['dpkg-query', '-W', 'jetty9'] },
  start: java(
    [
      ...['server', 'servlet', 'http', 'io', 'util', 'util-ajax', 'security'].map((name) => `jetty9-${name}`),
      'servlet-api',
      'commons-logging',
      'spring3-core',
      'spring3-beans',
      'spring3-context',
      'spring3-web',
    ],
    [
      ...['server.*', 'servlet.*'].map((name) => `org.eclipse.jetty.${name}`),
      ...['cors.*', 'filter.CorsFilter'].map((name) => `org.springframework.web.${name}`),
      'java.util.*',
      'javax.servlet.DispatcherType',
    ],
    `${servlet('javax.servlet')}
  public static void main(String[] a) throws Exception {
    org.eclipse.jetty.util.log.Log.setLog(new org.eclipse.jetty.util.log.JavaUtilLog());
    HttpConfiguration quiet = new HttpConfiguration(); quiet.setSendServerVersion(false);
    Server server = new Server();
    ServerConnector c = new ServerConnector(server, new HttpConnectionFactory(quiet)); c.setHost("127.0.0.1"); c.setPort(port); server.addConnector(c);
    ServletContextHandler h = new ServletContextHandler();
    if (mode.equals("auth")) h.addFilter(Check.class, "/*", EnumSet.of(DispatcherType.REQUEST));
    if (!mode.equals("none")) {
      CorsConfiguration cors = new CorsConfiguration();
      cors.setAllowedOrigins(Arrays.asList(origins)); cors.setAllowedMethods(Arrays.asList(methods.split(","))); cors.setAllowedHeaders(Arrays.asList(headers.split(",")));
      UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource(); source.registerCorsConfiguration("/**", cors);
      h.addFilter(new FilterHolder(new CorsFilter(source)), "/*", EnumSet.of(DispatcherType.REQUEST));
    }
    h.addServlet(Items.class, "/items"); h.addServlet(Items.class, "/boom");
    server.setHandler(h); server.start(); server.join();
  }`,
  ),
  scenarios: usual('app', {
    boom: { ...keeps, writer: 'jetty' },
    nothing: { writer: 'jetty' },
    'other-get': { cors: refused('unknown') },
    'other-put': { cors: refused('unknown') },
    method: { cors: refused('unknown') },
    header: { cors: refused('unknown') },
  }),
};
