import type { Frame, Page } from 'puppeteer-core';

export interface DevtoolsPanel {
  /** The whole DevTools window, for screenshots. */
  readonly devtools: Page;
  /** The extension's panel in it. */
  readonly panel: Frame;
}

/** Opens the real DevTools of `page` if they are not open yet, selects the WhyCORS panel and waits until it is loaded. */
export async function openDevtoolsPanel(extensionId: string, page: Page): Promise<DevtoolsPanel> {
  const devtools = await page.openDevTools();
  await devtools.waitForFunction(selectPanel, { polling: 100 });
  const panelUrl = `chrome-extension://${extensionId}/src/panel/`;
  const panel = await devtools.waitForFrame((frame) => frame.url().startsWith(panelUrl));
  await panel.waitForSelector('body');
  return { devtools, panel };
}

/** Gives DevTools a window of its own, so that a picture of it shows the panel alone. */
export async function undock({ devtools, panel }: DevtoolsPanel): Promise<void> {
  await devtools.evaluate(`import('./ui/legacy/legacy.js')
    .then(({ DockController }) => DockController.DockController.instance().setDockSide('undocked'))`);
  const frame = await panel.frameElement();
  await devtools.waitForFunction((element) => (element?.clientWidth ?? 0) > 0.9 * innerWidth, {}, frame);
}

/**
 * Runs inside DevTools; true once the panel is there and shown, false while DevTools is still loading. It is a text and not a
 * function because Vitest would rewrite the `import()` in it to one of its own, which DevTools does not have.
 */
const selectPanel = `(async () => {
  try {
    const { InspectorView } = await import('./ui/legacy/legacy.js');
    const view = InspectorView.InspectorView.instance();
    const id = view.tabbedPane.tabIds().find((tab) => tab.includes('WhyCORS'));
    if (id === undefined) return false;
    await view.showPanel(id);
    return view.tabbedPane.selectedTabId === id;
  } catch {
    return false;
  }
})()`;
