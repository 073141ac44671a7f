/**
 * Runs before the extension's own worker and writes down which `webRequest` listeners that registers, with what is given
 * besides the function: filter and extraInfoSpec. The browser has no way to ask for them afterwards.
 */
const registered = [];

for (const [event, target] of Object.entries(chrome.webRequest)) {
  if (typeof target?.addListener !== 'function') continue;
  const [add, remove] = [target.addListener.bind(target), target.removeListener.bind(target)];
  const place = (listener) => registered.findIndex((one) => one.event === event && one.listener === listener);
  target.addListener = (listener, ...rest) => {
    if (place(listener) === -1) registered.push({ event, rest, listener });
    add(listener, ...rest);
  };
  target.removeListener = (listener) => {
    if (place(listener) !== -1) registered.splice(place(listener), 1);
    remove(listener);
  };
}

/** What is registered, as JSON, once nothing was registered or removed for a second. */
globalThis.listenersAtRest = async () => {
  const now = () => JSON.stringify(registered.map(({ event, rest }) => ({ event, rest })));
  for (let before = ''; before !== now() || registered.length === 0;) {
    before = now();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return now();
};
