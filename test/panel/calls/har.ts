/** What Chromium 156 writes for a request of a script, with the names and places exchanged. */
export function harEntry(change: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    startedDateTime: '2026-01-01T14:02:11.430Z',
    time: 21.4,
    request: { method: 'GET', url: 'https://api.example/users', headers: [] },
    response: { status: 200, _error: 'net::ERR_FAILED' },
    _resourceType: 'fetch',
    _initiator: {
      type: 'script',
      stack: {
        callFrames: [
          call('get', 'https://app.example/node_modules/axios/lib/adapters/fetch.js', 1, 9),
          call('loadUsers', 'https://app.example/src/users.js', 3, 8),
        ],
        parent: {
          description: 'await',
          callFrames: [call('', 'https://app.example/src/main.js', 41, 0)],
        },
      },
    },
    ...change,
  };
}

function call(functionName: string, url: string, lineNumber: number, columnNumber: number) {
  return { functionName, scriptId: '8', url, lineNumber, columnNumber };
}
