import { absent, keeps, refused, usual } from './usual.ts';
import { ports, type Stack } from '../stack.ts';

const apt = (name: string): readonly [string, ...string[]] => ['dpkg-query', '-W', name];

export const rails: Stack = {
  id: 'rails',
  title: 'Rails 6 (API) with rack-cors on Puma',
  needs: ['apt:ruby-rails', 'apt:ruby-rack-cors', 'apt:puma'],
  versions: { rails: apt('ruby-rails'), 'rack-cors': apt('ruby-rack-cors'), puma: apt('puma') },
  start: (mode) => ({
    files: {
      'config.ru': `require 'action_controller/railtie'
require 'rack/cors'
MODE = ENV['MODE']
class Check
  def initialize(app) @app = app end
  def call(env) env['HTTP_AUTHORIZATION'] ? @app.call(env) : [401, {'Content-Type' => 'application/json'}, ['{}']] end
end
class App < Rails::Application
  config.api_only = true
  config.eager_load = false
  config.secret_key_base = 'x' * 64
  config.logger = Logger.new(File::NULL)
  config.consider_all_requests_local = false
  config.hosts.clear
  unless MODE == 'none'
    place = MODE == 'last' ? [:use] : [:insert_before, 0]
    config.middleware.send(*place, Rack::Cors) do
      allow do
        origins MODE == 'other' ? 'https://www.example.com' : 'http://localhost:3000'
        resource '*', headers: MODE == 'headers' ? ['content-type'] : :any, methods: MODE == 'methods' ? [:get, :post] : [:get, :post, :put, :delete]
      end
    end
  end
  config.middleware.insert_before 0, Check if MODE == 'auth'
  routes.append { get '/items', to: 'items#index'; put '/items', to: 'items#index'; get '/boom', to: 'items#boom' }
end
class ItemsController < ActionController::API
  def index; render json: []; end
  def boom; raise 'boom'; end
end
App.initialize!
run App
`,
      'public/404.html': '<p>404',
      'public/500.html': '<p>500',
    },
    programs: [['puma', '-q', '-b', `tcp://127.0.0.1:${ports[0]}`, '-t', '1:2', '-e', 'production', 'config.ru']],
    listen: [ports[0]],
    env: { MODE: mode, RAILS_ENV: 'production', RACK_ENV: 'production' },
  }),
  scenarios: [
    ...usual('rails', {
      boom: keeps,
      'other-put': { cors: { ...refused('unknown'), alike: 'another check that failed' } },
      method: { cors: { ...refused('unknown'), alike: 'another check that failed' } },
      header: { cors: { ...refused('unknown'), alike: 'another check that failed' } },
    }),
    {
      id: 'last',
      title: 'The handler fails, rack-cors is the last middleware',
      mode: 'last',
      before: [{ method: 'GET', path: '/items' }],
      ask: { method: 'GET', path: '/boom' },
      expected: { writer: 'rails', layer: 'app', ...absent },
      rootCause: 'middleware-order',
      words: 'The error page is made outside of rack-cors.',
      responsible: 'server',
    },
  ],
};
