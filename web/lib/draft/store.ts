/**
 * Unsent input of a person, in this tab's storage: it survives a reload and a session that ended, and disappears with the tab. Each draft
 * belongs to an account; input from before signing in belongs to the next account that signs in in this tab.
 */
export type Fields = Record<string, string>;

type Draft = { at: number; fields: Fields };

const prefix = "fofo.draft/";
/** Prefix of input from before signing in. */
const nobody = "";
/** Browsers restore a tab's storage with the tab; anything older than this is no longer interrupted work. */
const keptMs = 24 * 60 * 60 * 1000;

const lineOf = (owner: string, name: string) => `${prefix}${owner}/${name}`;

/** The draft that this person, or a visitor, left in the form. Null if there is none, or it is too old. */
export function readDraft(name: string, owner: string = nobody): Fields | null {
  return withStorage((storage) => read(storage, lineOf(owner, name)))?.fields ?? null;
}

export function writeDraft(name: string, owner: string = nobody, fields: Fields): void {
  withStorage((storage) => write(storage, lineOf(owner, name), { at: Date.now(), fields }));
}

/** Called when it was sent. */
export function dropDraft(name: string, owner: string = nobody): void {
  withStorage((storage) => storage.removeItem(lineOf(owner, name)));
}

/** Called at a sign-in: earlier input becomes theirs, unless they left something newer, and nobody else's drafts stay in this tab. */
export function keepDraftsOf(owner: string): void {
  withStorage((storage) => {
    for (const line of linesOf(storage)) {
      if (line.startsWith(lineOf(nobody, ""))) {
        const typed = read(storage, line);
        const own = lineOf(owner, line.slice(lineOf(nobody, "").length));
        if (typed && typed.at > (read(storage, own)?.at ?? 0)) write(storage, own, typed);
      }
      if (!line.startsWith(lineOf(owner, ""))) storage.removeItem(line);
    }
  });
}

/** Called at a sign-out. */
export function dropAllDrafts(): void {
  withStorage((storage) => linesOf(storage).forEach((line) => storage.removeItem(line)));
}

function linesOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((line) => line.startsWith(prefix));
}

function read(storage: Storage, line: string): Draft | null {
  const written = JSON.parse(storage.getItem(line) ?? "null") as Draft | null;
  return written && Date.now() - written.at < keptMs ? written : null;
}

function write(storage: Storage, line: string, draft: Draft): void {
  storage.setItem(line, JSON.stringify(draft));
}

/** Without storage, or if it is full or contains something else, there are no drafts, and forms still work. */
function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(sessionStorage);
  } catch {
    return null;
  }
}
