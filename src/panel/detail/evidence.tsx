import type { LayerKind, LayerSeen } from '../../layers/layer.ts';
import type { Diagnosed } from '../../diagnoses/diagnose.ts';
import { Words } from '../../ui/words.tsx';

interface EvidenceProps {
  readonly rootCause: Diagnosed;
  readonly layers: readonly LayerSeen[];
}

const kinds: Readonly<Record<LayerKind, string>> = {
  browser: 'browser',
  extension: 'extension',
  tunnel: 'tunnel',
  cdn: 'CDN or cache',
  firewall: 'firewall',
  platform: 'platform',
  gateway: 'API gateway',
  auth: 'authentication',
  proxy: 'proxy',
  'web-server': 'web server',
  storage: 'storage',
  app: 'app',
};

/** The facts behind the headline, and the layers that the response came through. */
export function Evidence({ rootCause, layers }: EvidenceProps) {
  const { evidence, layer } = rootCause;
  return (
    <>
      <ul class="evidence" aria-label="Evidence">
        {evidence.map((line, i) => (
          <li key={i}>
            <Words parts={line} />
          </li>
        ))}
      </ul>
      {layers.length > 0 && (
        <ol class="layers" aria-label="Layers of the response, from the outside">
          {layers.map(({ id, title, layer: kind, confidence }) => (
            <li key={id} title={confidence}>
              {title} <span class="quiet">{kinds[kind]}</span>
              {id === layer?.id && <span class="quiet">, wrote this response</span>}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
