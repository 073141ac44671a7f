import { usual, type Stack } from './stack.ts';

export const flask: Stack = {
  id: 'flask',
  programs: ['python3', '/usr/bin/python3'],
  probe: ['-c', 'import flask, flask_cors'],
  install: 'apt-get install python3-flask python3-flask-cors',
  scenarios: [
    ...usual('/api/items'),
    {
      name: 'slash',
      path: '/api/slash',
      method: 'POST',
      headers: [['content-type', 'application/json']],
      credentials: 'omit',
      kind: 'preflight-redirected',
    },
  ],
  args: (port) => ['app.py', String(port)],
  files: (scenario, recipe) => ({
    'app.py': [
      'import sys',
      'from flask import Flask, abort, jsonify, request as current',
      'app = Flask(__name__)',
      recipe ?? '',
      '@app.before_request',
      'def login():',
      `    if ${scenario === 'login' ? "'Authorization' not in current.headers" : 'False'}: abort(401)`,
      "@app.route('/api/items', methods=['GET', 'POST', 'PUT'])",
      'def items(): return jsonify([])',
      "@app.route('/api/slash/', methods=['GET', 'POST'])",
      'def slash(): return jsonify([])',
      "app.run(host='127.0.0.1', port=int(sys.argv[1]))",
    ].join('\n'),
  }),
};
