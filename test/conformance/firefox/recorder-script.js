// Runs in Firefox's own process, where `Services` is. Plain JavaScript: it is handed over as it is.

const messages = [];
const channels = new Map();
const waiting = new Set();

/** The case that a text speaks of, by the URL in it; null for none. */
function caseIn(text) {
  const match = /\/c\/(\d+)\/\d+/.exec(text);
  return match === null ? null : Number(match[1]);
}

function changed() {
  for (const check of waiting) check();
}

const console = {
  observe(message) {
    if (!(message instanceof Ci.nsIScriptError)) return;
    // The names carry the number of their wording.
    const name = message.category.replace(/\d+$/, '');
    if (!name.startsWith('CORS') && name !== 'SOP') return;
    messages.push({ id: caseIn(message.errorMessage), name, text: message.errorMessage });
    changed();
  },
};

const requests = {
  observe(subject, topic) {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const id = caseIn([channel.URI.spec, ...redirectsOf(channel)].join(' '));
    if (id === null) return;
    const known = channels.get(channel.channelId) ?? { id, channel, stopped: false };
    channels.set(channel.channelId, { ...known, stopped: topic === 'http-on-stop-request' });
    changed();
  },
};

function redirectsOf({ loadInfo }) {
  return [...loadInfo.redirectChain].map(({ principal }) => principal.URI?.spec ?? '');
}

Services.console.registerListener(console);
for (const topic of ['http-on-opening-request', 'http-on-modify-request', 'http-on-stop-request']) {
  Services.obs.addObserver(requests, topic);
}

/** What was heard of a case so far: { messages, channels }. `alone`: what names no case is of this one. */
function heard(id, alone) {
  return {
    messages: messages.filter((message) => message.id === id || (alone && message.id === null)),
    channels: [...channels.values()].filter((one) => one.id === id).map(facts),
  };
}

function facts({ channel, stopped }) {
  return {
    url: channel.URI.spec,
    method: channel.requestMethod,
    status: statusOf(channel),
    error: channel.status,
    stopped,
  };
}

function statusOf(channel) {
  try {
    return channel.responseStatus;
  } catch {
    // None came.
    return null;
  }
}

/** Waits until it is so, but not longer than that many milliseconds. */
function until(isSo, milliseconds) {
  return new Promise((resolve) => {
    const done = () => {
      window.clearTimeout(timer);
      waiting.delete(check);
      resolve();
    };
    const check = () => isSo() && done();
    const timer = window.setTimeout(done, milliseconds);
    waiting.add(check);
    check();
  });
}

/**
 * Waits until all channels of the case have stopped (`stop` milliseconds at most), then for a message (`message` milliseconds
 * at most); tells what was heard and forgets it.
 */
window.conformance = async ({ id, alone, stop, message }) => {
  const now = () => heard(id, alone);
  await until(() => now().channels.length > 0 && now().channels.every(({ stopped }) => stopped), stop);
  await until(() => now().messages.length > 0, message);
  const all = now();
  // What names no case can only be of one that runs alone, so of this one or of nobody.
  const others = messages.filter((one) => one.id !== id && one.id !== null);
  messages.splice(0, messages.length, ...others);
  for (const [key, one] of channels) if (one.id === id) channels.delete(key);
  return all;
};
