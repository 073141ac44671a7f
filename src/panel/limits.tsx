import { privateWindowsWord } from '../ui/places.ts';
import type { Panel } from './state/panel.ts';

const inFirefox = [
  'Several lines of one header are shown as one, and empty lines not at all. An empty Access-Control-Allow-Origin beside a good one, which Firefox refuses, looks allowed.',
  'A refused response can end like any other, so the headers decide. Which of two credentials modes a page used, its own Resource Timing settles; a worker has none.',
  'Requests that Firefox refuses before they leave it (a Content Security Policy, mixed content, a blocked port, mode same-origin) are not told at all.',
];

/** What this browser does not tell an extension, and where it does not let it in. */
export function Limits({ panel }: { readonly panel: Panel }) {
  const isFirefox = panel.about.browser.name === 'Firefox';
  const isKeptOut = panel.access.value?.privateWindows === false;
  if (!isFirefox && !isKeptOut) return null;
  return (
    <section class="limits">
      {isFirefox && (
        <>
          <h3>What Firefox does not show</h3>
          <ul>
            {inFirefox.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </>
      )}
      {isKeptOut && <p class="quiet">{privateWindowsWord(panel.about.browser.name, false)}</p>}
    </section>
  );
}
