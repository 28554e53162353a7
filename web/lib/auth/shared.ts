/**
 * What the tabs of a browser know about each other's sessions: one line of local storage that says who is signed in. They share the cookie;
 * the tab that changes it writes the line, and the others are notified.
 */
const line = "fofo.session";
/** A cookie was refused: nobody is signed in, but nobody signed out. */
const lapsed = "-";

/** As stored, for comparison: it changes with each sign-in and sign-out. Null after a sign-out, or without storage. */
export function sharedSession(): string | null {
  try {
    return localStorage.getItem(line);
  } catch {
    return null;
  }
}

/** The account of the browser's cookie, as far as any tab knows. */
export function sharedUser(written: string | null = sharedSession()): string | null {
  return written === null || written === lapsed ? null : written.slice(0, written.lastIndexOf("."));
}

/** Whether to ask who is signed in. A browser without storage always asks. */
export function mayBeSignedIn(): boolean {
  try {
    return sharedUser(localStorage.getItem(line)) !== null;
  } catch {
    return true;
  }
}

/** Written at each sign-in, with a different value each time. */
export function shareSignIn(userId: string): void {
  write(`${userId}.${Date.now()}`);
}

export function shareSignOut(): void {
  write(null);
}

/** The next page need not ask; open tabs find out by themselves. */
export function shareLapse(): void {
  write(lapsed);
}

/**
 * Calls back when another tab changed the line, and when this one is resumed or comes to the front and may have missed it. Returns a
 * function that stops it.
 */
export function onSharedChange(changed: () => void): () => void {
  const heard = (event: StorageEvent) => (event.key === line || event.key === null) && changed();
  const seen = () => document.visibilityState === "visible" && changed();
  window.addEventListener("storage", heard);
  window.addEventListener("pageshow", seen);
  window.addEventListener("online", seen);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("storage", heard);
    window.removeEventListener("pageshow", seen);
    window.removeEventListener("online", seen);
    document.removeEventListener("visibilitychange", seen);
  };
}

/**
 * One tab at a time: a call that sets the cookie must not race with another tab's call that sends it. Pages over plain HTTP on other hosts
 * have no locks.
 */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return typeof navigator !== "undefined" && navigator.locks ? (navigator.locks.request("fofo.refresh", work) as Promise<T>) : work();
}

function write(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(line);
    else localStorage.setItem(line, value);
  } catch {
    // Without storage, a browser asks for the session on every page, and its tabs find out by themselves.
  }
}
