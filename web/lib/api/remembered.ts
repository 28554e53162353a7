/** How soon a source that had no answer is asked again, in milliseconds. */
const RETRY = 1_000;

/**
 * A reader that asks `source` once for all who wait, and not again for `milliseconds`, or for a second after an answer of
 * null; then the last good value stands in.
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
      // With a value at hand nobody waits, so nobody would see a failure; whoever asks next tries again.
      if (last === null) await asking;
      else asking.catch(() => {});
    }
    return last;
  };
}
