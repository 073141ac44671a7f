import type { Access } from '../session/access.ts';
import type { Welcome } from './state.ts';

/** Asks for what is missing, says why, and what to do next once nothing is. */
export function App({ welcome }: { readonly welcome: Welcome }) {
  const access = welcome.access.value;
  return (
    <main class="welcome">
      <h1>WhyCORS</h1>
      <p>See why a request was blocked by CORS policy, who has to act, and the exact change that heals it.</p>
      <div role="status">{access !== null && <State access={access} refused={welcome.refused.value} />}</div>
      {access?.sites === false && (
        <button type="button" class="button primary" onClick={() => void welcome.allow()}>
          Allow access to all websites
        </button>
      )}
      {access !== null && <PrivateWindows allowed={access.privateWindows} />}
    </main>
  );
}

function State({ access, refused }: { readonly access: Access; readonly refused: boolean }) {
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
      {refused && (
        <p class="notice error">
          It was not allowed. You can allow it at any time: here, or in the browser's list of extensions under WhyCORS,
          Permissions.
        </p>
      )}
    </>
  );
}

function PrivateWindows({ allowed }: { readonly allowed: boolean }) {
  return (
    <p class="quiet">
      {allowed
        ? 'Private windows: WhyCORS works in them too.'
        : "Private windows: WhyCORS does not work in them. To change that, allow it in the browser's list of extensions."}
    </p>
  );
}
