import type { Access } from '../session/access.ts';
import { privateWindowsWord, whereSitesAreAllowed } from '../ui/places.ts';
import type { Welcome } from './state.ts';

/** Asks for what is missing, says why, and what to do next once nothing is. */
export function App({ welcome }: { readonly welcome: Welcome }) {
  const access = welcome.access.value;
  return (
    <main>
      <h1>WhyCORS</h1>
      <p>See why a request was blocked by CORS policy, who has to act, and the exact change that heals it.</p>
      <div role="status">{access !== null && <State access={access} welcome={welcome} />}</div>
      {access?.sites === false && (
        <button type="button" class="button primary" onClick={() => void welcome.allow()}>
          Allow access to all websites
        </button>
      )}
      {access !== null && <p class="quiet">{privateWindowsWord(welcome.browser, access.privateWindows)}</p>}
    </main>
  );
}

function State({ access, welcome }: { readonly access: Access; readonly welcome: Welcome }) {
  if (access.sites) {
    return (
      <>
        <h2>Ready</h2>
        <p>Load a page again, then open its DevTools and choose the panel WhyCORS, or click the WhyCORS button.</p>
      </>
    );
  }
  return (
    <>
      <h2>One permission is missing</h2>
      <p>
        A CORS failure has two sides, the page's website and the API's, and the browser shows an extension only the
        traffic between websites that it may access. WhyCORS looks at headers and changes nothing, and what it sees
        stays in this browser.
      </p>
      {welcome.refused.value && (
        <p class="notice error">
          It was not allowed, so WhyCORS sees no requests. You can allow it at any time: here, or in{' '}
          {whereSitesAreAllowed(welcome.browser)}.
        </p>
      )}
    </>
  );
}
