/** Asks `count` times, six in flight: every second one with a preflight, every fourth one refused. Resolves to milliseconds. */
globalThis.askMany = async (api, run, count) => {
  let next = 0;
  let passed = 0;
  const ask = async (i) => {
    const preflighted = i % 2 === 0;
    const url = `${api}/${kindOf(i)}/${run}/${i}`;
    const response = await fetch(url, preflighted ? { headers: { 'X-Bench': '1' } } : {});
    await response.text();
    passed += 1;
  };
  const lane = async () => {
    // A refusal rejects, which is what a quarter of them is here for.
    while (next < count) await ask(next++).catch(() => undefined);
  };
  const start = performance.now();
  await Promise.all([lane(), lane(), lane(), lane(), lane(), lane()]);
  return { time: performance.now() - start, passed };
};

/** Of eight requests two are refused: a simple one, and a preflighted one that is refused by turns early and late. */
function kindOf(i) {
  if (i % 8 === 1) return 'refused';
  if (i % 8 !== 0) return 'allowed';
  return i % 16 === 0 ? 'no-preflight' : 'refused';
}
