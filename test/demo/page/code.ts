import { urlOf, type Call, type Site, type Situation } from '../../servers/situation.ts';

/** The call as a line of the page's code, for people. */
export function codeOf(situation: Situation, site: Site): string {
  const { call } = situation;
  const url = urlOf(situation, site);
  const where = call.within === undefined ? '' : `// in a ${call.within.replace('-', ' ')}\n`;
  return where + line(call, url);
}

function line(call: Call, url: string): string {
  switch (call.by) {
    case 'fetch':
      return `fetch('${url}'${options({ method: call.method, credentials: call.credentials, headers: call.headers })})`;
    case 'xhr': {
      const lines = [call.credentials && 'xhr.withCredentials = true', call.upload && 'xhr.upload.onprogress = …'];
      return [`xhr.open('${call.method ?? 'GET'}', '${url}')`, ...lines.filter(Boolean)].join('\n');
    }
    case 'event-source':
      return `new EventSource('${url}')`;
    case 'beacon':
      return `navigator.sendBeacon('${url}', json)`;
    case 'font':
      return `@font-face { src: url(${url}) }`;
    case 'module':
      return `import '${url}'`;
    case 'stylesheet':
      return `<link rel="stylesheet" crossorigin href="${url}">`;
    default: {
      const attribute = call.crossOrigin === undefined ? '' : ' crossorigin';
      return `<${call.by === 'image' ? 'img' : call.by}${attribute} src="${url}">`;
    }
  }
}

function options(given: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? '' : `, ${JSON.stringify(Object.fromEntries(entries), null, 1).replace(/\n\s*/g, ' ')}`;
}
