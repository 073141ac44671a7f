/** Reads after the first one, and milliseconds before the second; each pause is twice the one before. */
const [more, shortest] = [9, 50] as const;

/**
 * What is read, or `otherwise` where nothing can be read for most of a minute. A browser that was just started, or whose profile is
 * slow, may refuse the first reads of its storage; whoever gave up then would hear of nothing until it is started again.
 */
export async function readAgain<Value>(read: () => Promise<Value>, otherwise: Value): Promise<Value> {
  for (let failures = 0; ; failures++) {
    try {
      return await read();
    } catch {
      if (failures === more) return otherwise;
      await new Promise((resolve) => setTimeout(resolve, shortest * 2 ** failures));
    }
  }
}
