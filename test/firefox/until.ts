/** Asks until there is an answer. Throws when there is none within 15 s. */
export async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = await look().catch(() => null);
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`Not seen within 15 s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
