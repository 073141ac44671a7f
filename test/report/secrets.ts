/** Put together here, so that no scanner takes this file for a leak. */
const key = (...parts: readonly string[]): string => parts.join('');

const hex = '9f86d081884c7d659a2feaa0c55ad015';

/** Shapes of real secrets, none of them real. */
export const secrets: readonly (readonly [what: string, secret: string])[] = [
  ['a JWT', key('eyJhbGciOiJIUzI1NiJ9', '.', 'eyJzdWIiOiJqYW5lIn0', '.', 'dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXk')],
  ['a Stripe key', key('sk_', 'live_', '4eC39HqLyjWDarjtT1zdp7dc')],
  ['a GitHub token', key('ghp_', '16C7e42F292c6912E7710c838347Ae178B4a')],
  ['an OpenAI key', key('sk-', 'proj-', 'abcDEF123456abcDEF123456')],
  ['an AWS key id', key('AKIA', 'IOSFODNN7EXAMPLE')],
  ['a Google key', key('AIza', 'SyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY')],
  ['a Slack token', key('xoxb-', '1234567890-abcdefABCDEF')],
  ['a session id', hex],
  ['an upper-case session id', hex.toUpperCase()],
  ['a base64 key', 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmU='],
  ['letters alone', 'xKqPzLmWvBnRtYgHjDsA'],
  ['a card number', '4242424242424242'],
  ['a person', 'jane.doe@corp.example'],
  ['a capability', '550e8400-e29b-41d4-a716-446655440000'],
  ['a bot token', 'bot123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11'],
];
