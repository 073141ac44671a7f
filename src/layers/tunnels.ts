import type { Fingerprint } from './layer.ts';

/** Tunnels to a developer's machine: some put a page of their own in front. */
export const tunnels: readonly Fingerprint[] = [
  {
    id: 'ngrok',
    title: 'ngrok',
    layer: 'tunnel',
    signs: [
      { header: 'ngrok-error-code', wrote: true },
      { header: 'ngrok-agent-ips', sure: 'likely' },
      { host: /\.ngrok(?:-free)?\.(?:app|dev|io)$/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'cloudflared',
    title: 'Cloudflare Tunnel',
    layer: 'tunnel',
    signs: [{ host: /\.trycloudflare\.com$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'localtunnel',
    title: 'localtunnel',
    layer: 'tunnel',
    signs: [{ host: /\.(?:loca\.lt|localtunnel\.me)$/ }, { header: 'x-localtunnel-agent-ips', sure: 'likely' }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'dev-tunnels',
    title: 'Visual Studio dev tunnels and Codespaces',
    layer: 'tunnel',
    signs: [{ host: /\.(?:devtunnels\.ms|app\.github\.dev|githubpreview\.dev)$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'gitpod',
    title: 'Gitpod',
    layer: 'tunnel',
    signs: [{ host: /\.gitpod\.(?:io|dev)$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
];
