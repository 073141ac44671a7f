// Runs in Firefox's own process, where `Services` is. Plain JavaScript: it is handed over as it is.

/** By channel id: { sequence, target, answers, reason, error }. */
const seen = new Map();

const requests = {
  observe(subject) {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const match = /\/q\/(\d+)\/(\d+)\/\d+(?:[/?#]|$)/.exec(channel.URI.spec);
    if (match === null) return;
    const known = seen.get(channel.channelId) ?? { sequence: Number(match[1]), target: Number(match[2]), answers: [] };
    seen.set(channel.channelId, known);
    const number = answerOf(channel);
    if (number !== null && !known.answers.includes(number)) known.answers.push(number);
    known.error = channel.status;
    known.reason = channel.loadInfo.requestBlockingReason;
  },
};

function answerOf(channel) {
  try {
    return Number(channel.getResponseHeader('X-Answer'));
  } catch {
    // None came.
    return null;
  }
}

const topics = ['examine-response', 'examine-merged-response', 'examine-cached-response', 'stop-request'];
for (const topic of topics) Services.obs.addObserver(requests, `http-on-${topic}`);

/** What was seen of a sequence so far. */
window.sequenceChannels = (sequence) => [...seen.values()].filter((one) => one.sequence === sequence);
