const prefix = "fofo.sent.";
const kept = 24 * 60 * 60 * 1000;

type Sent = { hash: string; at: number };

/**
 * Remembers, in this browser, that a call was sent for a key. Without storage, a reload asks again; a quote can only be paid once anyway.
 */
export function keepSent(key: string | null, hash: string): void {
  if (!key) return;
  withStorage((storage) => {
    tidy(storage);
    storage.setItem(prefix + key, JSON.stringify({ hash, at: Date.now() } satisfies Sent));
  });
}

export function forgetSent(key: string | null): void {
  if (key) withStorage((storage) => storage.removeItem(prefix + key));
}

export function recallSent(key: string | null): string | null {
  if (!key) return null;
  return withStorage((storage) => read(storage, prefix + key)?.hash ?? null) ?? null;
}

function tidy(storage: Storage): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((name) => name?.startsWith(prefix));
  for (const name of names) if (!read(storage, name!)) storage.removeItem(name!);
}

function read(storage: Storage, name: string): Sent | null {
  const text = storage.getItem(name);
  if (!text) return null;
  const sent = JSON.parse(text) as Sent;
  return Date.now() - sent.at < kept ? sent : null;
}

function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}
