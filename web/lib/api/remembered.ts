/** How soon a source without a value is asked again, in milliseconds. */
const RETRY = 1_000;

/**
 * A reader that asks `source` once for all waiting callers, and not again for `milliseconds`, or for a second after null; the last good
 * value is served meanwhile.
 */
export function rememberedFor<T>(milliseconds: number, source: () => Promise<T | null>, now: () => number = Date.now) {
  let last: T | null = null;
  let until = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  const ask = async () => {
    const answer = await source();
    last = answer ?? last;
    until = now() + (answer === null ? Math.min(RETRY, milliseconds) : milliseconds);
  };
  return async (): Promise<T | null> => {
    if (now() >= until) {
      asking ??= ask().finally(() => (asking = null));
      // With a cached value nobody waits, so nobody would see a failure; the next caller tries again.
      if (last === null) await asking;
      else asking.catch(() => {});
    }
    return last;
  };
}
