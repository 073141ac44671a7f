import type { Fingerprint } from './layer.ts';

/** What runs an app and puts its own name on the app's answers. */
export const appServers: readonly Fingerprint[] = [
  {
    id: 'kestrel',
    title: 'Kestrel (ASP.NET Core)',
    layer: 'app',
    signs: [{ header: 'server', value: /^Kestrel$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'puma',
    title: 'Puma (Rails, Sinatra)',
    layer: 'app',
    signs: [{ header: 'server', value: /^puma/i }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'webrick',
    title: 'WEBrick (Rails, Sinatra)',
    layer: 'app',
    signs: [{ header: 'server', value: /^WEBrick\// }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'passenger',
    title: 'Phusion Passenger',
    layer: 'app',
    signs: [
      { header: 'server', value: /Phusion Passenger/ },
      { header: 'x-powered-by', value: /^Phusion Passenger/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'tomcat',
    title: 'Tomcat',
    layer: 'app',
    signs: [
      { header: 'server', value: /^Apache-Coyote\// },
      // Other servlet containers use this name too.
      { cookie: /^JSESSIONID$/, sure: 'hint' },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'jetty',
    title: 'Jetty',
    layer: 'app',
    signs: [{ header: 'server', value: /^Jetty\(/ }],
    confidence: 'certain',
    verified: 'measured',
  },
  {
    id: 'undertow',
    title: 'Undertow (WildFly)',
    layer: 'app',
    signs: [
      { header: 'x-powered-by', value: /^Undertow/ },
      { header: 'server', value: /^(?:WildFly|JBoss-EAP)/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'glassfish',
    title: 'GlassFish',
    layer: 'app',
    signs: [{ header: 'server', value: /GlassFish/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'weblogic',
    title: 'WebLogic',
    layer: 'app',
    signs: [
      { header: 'server', value: /WebLogic/ },
      { header: 'x-oracle-dms-ecid', sure: 'likely' },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'cowboy',
    title: 'Cowboy (Phoenix, Erlang)',
    layer: 'app',
    signs: [{ header: 'server', value: /^Cowboy$/i }],
    // Heroku’s router bore this name as well, on the answers of every app.
    confidence: 'hint',
    verified: 'documented',
  },
  {
    id: 'dancer2',
    title: 'Dancer2',
    layer: 'app',
    signs: [{ header: 'server', value: /Perl Dancer2/ }],
    confidence: 'certain',
    verified: 'measured',
  },
  {
    id: 'mojolicious',
    title: 'Mojolicious',
    layer: 'app',
    signs: [{ header: 'server', value: /^Mojolicious/ }],
    confidence: 'certain',
    verified: 'measured',
  },
];
