import type { LaunchedFirefox } from './launch.ts';

/** The tool with our label in the toolbox of the tab that shows `url`; no protocol drives the toolbox, its own modules do. */
const find = `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const tab = window.gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url);
  const toolbox = await gDevTools.showToolboxForTab(tab);
  const id = toolbox.getAdditionalTools().find(({ label }) => label === 'WhyCORS')?.id;`;

/** Opens Firefox's DevTools for the tab that shows `url` and selects the WhyCORS panel; false while the panel is not there yet. */
export function selectPanel({ inChrome }: LaunchedFirefox, url: string): Promise<boolean> {
  return inChrome(
    `async (url) => {
      ${find}
      if (id === undefined) return false;
      await toolbox.selectTool(id);
      return true;
    }`,
    url,
  );
}

/** What the panel in the toolbox shows now, as text; empty while it is not loaded. */
export function panelText(launched: LaunchedFirefox, url: string): Promise<string> {
  return inPanel(launched, url, 'content.document.body?.innerText ?? ""');
}

/** Clicks the first element in the panel that a selector finds and whose text contains `text`. */
export async function clickInPanel(launched: LaunchedFirefox, url: string, selector: string, text: string) {
  const all = `[...content.document.querySelectorAll(${JSON.stringify(selector)})]`;
  await inPanel(launched, url, `${all}.find((one) => one.textContent.includes(${JSON.stringify(text)}))?.click()`);
}

/** The panel's page runs in the extensions' process: a frame script looks into it. */
function inPanel({ inChrome }: LaunchedFirefox, url: string, expression: string): Promise<string> {
  return inChrome(
    `async (url, expression) => {
      ${find}
      const host = toolbox.doc.getElementById('toolbox-panel-iframe-' + id)?.contentDocument;
      const manager = host?.getElementById('webext-panels-browser')?.messageManager;
      if (manager === undefined) return '';
      return new Promise((resolve) => {
        const hear = ({ data }) => {
          manager.removeMessageListener('whycors:told', hear);
          resolve(data);
        };
        // A script that is sent while the panel moves to its process is lost; the caller asks again.
        window.setTimeout(hear, 1000, { data: '' });
        manager.addMessageListener('whycors:told', hear);
        const script = 'sendAsyncMessage("whycors:told", String(' + expression + '))';
        manager.loadFrameScript('data:,' + encodeURIComponent(script), false);
      });
    }`,
    url,
    expression,
  );
}
