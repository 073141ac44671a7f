import { situationGroups, situations } from '../../servers/situations/index.ts';
import type { Site, Situation } from '../../servers/situation.ts';
import { codeOf } from './code.ts';
import type { Runs } from './state.ts';

export function App({ site, runs }: { readonly site: Site; readonly runs: Runs }) {
  return (
    <>
      <header>
        <strong>Acme shop</strong>
        <span>Dashboard</span>
        <code>{site.page}</code>
      </header>
      <main>
        <section class="intro">
          <h1>{situations.length} requests to an API on another origin</h1>
          <p>
            Each card is one situation from real projects. The page calls <code>{site.api}</code>; real servers give
            real answers. To the page, most failures look alike: <code>TypeError: Failed to fetch</code>. The WhyCORS
            panel in DevTools says what happened.
          </p>
          <button class="all" disabled={runs.running.value} onClick={() => void runs.runAll(site)}>
            {runs.running.value ? 'Running…' : 'Run all'}
          </button>
        </section>
        {Object.entries(situationGroups).map(([group, members]) => (
          <section key={group}>
            <h2>{group}</h2>
            <div class="cards">
              {members.map((situation) => (
                <Card key={situation.id} situation={situation} site={site} runs={runs} />
              ))}
            </div>
          </section>
        ))}
      </main>
    </>
  );
}

interface CardProps {
  readonly situation: Situation;
  readonly site: Site;
  readonly runs: Runs;
}

function Card({ situation, site, runs }: CardProps) {
  const run = runs.runs.get(situation.id)?.value ?? { state: 'idle' };
  return (
    <article data-situation={situation.id} data-state={run.state}>
      <h3>{situation.title}</h3>
      <p>{situation.story}</p>
      <pre>{codeOf(situation, site)}</pre>
      <footer>
        <button disabled={run.state === 'running'} onClick={() => void runs.run(situation, site)}>
          Run
        </button>
        <output class={run.state === 'done' ? (run.ok ? 'good' : 'bad') : ''}>
          {run.state === 'done' ? run.text : run.state === 'running' ? '…' : ''}
        </output>
      </footer>
    </article>
  );
}
