/**
 * Steps after which a state has passed that a page shows. While somebody develops pages, a step follows by itself after some time. With
 * `told`, as in tests, it waits until GET /test/step?name=… takes it, so that no machine is too slow to see the state.
 */
export function openSteps({ told }) {
  const waiting = new Map();
  return {
    after(milliseconds, name, work) {
      if (told) waiting.set(name, work);
      else setTimeout(work, milliseconds).unref();
    },
    /** Takes a step, and says whether one of this name was waiting. */
    take(name) {
      const work = waiting.get(name);
      waiting.delete(name);
      work?.();
      return work !== undefined;
    },
  };
}
