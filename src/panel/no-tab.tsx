/** The page was opened by hand, without saying which tab it is about. */
export function NoTab() {
  return (
    <main class="blank panel">
      <h1>Which tab?</h1>
      <p>Open this view from the WhyCORS button of a tab, or use the WhyCORS panel in DevTools.</p>
    </main>
  );
}
