/**
 * What somebody typed and did not send yet, in this tab's own storage: it outlives a reload and a session that ended, and goes with the tab. Each
 * draft belongs to an account; what was typed before signing in belongs to whoever signs in next in this tab.
 */
export type Fields = Record<string, string>;

type Draft = { at: number; fields: Fields };

const prefix = "fofo.draft/";
/** Of what was typed before signing in. */
const nobody = "";
/** Browsers bring a tab's storage back with the tab; what lay there for longer is no work that was interrupted. */
const keptMs = 24 * 60 * 60 * 1000;

const lineOf = (owner: string, name: string) => `${prefix}${owner}/${name}`;

/** What this person, or whoever did not sign in yet, left in the form. Null when there is nothing, or it is too old. */
export function readDraft(name: string, owner: string = nobody): Fields | null {
  return withStorage((storage) => read(storage, lineOf(owner, name)))?.fields ?? null;
}

export function writeDraft(name: string, owner: string = nobody, fields: Fields): void {
  withStorage((storage) => write(storage, lineOf(owner, name), { at: Date.now(), fields }));
}

/** It was sent. */
export function dropDraft(name: string, owner: string = nobody): void {
  withStorage((storage) => storage.removeItem(lineOf(owner, name)));
}

/** Somebody is signed in: what was typed before is theirs, where they left nothing newer, and nobody else's drafts stay in this tab. */
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

/** Somebody signed out. */
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

/** Without storage, or when it is full or holds something else, there are no drafts, and forms work all the same. */
function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(sessionStorage);
  } catch {
    return null;
  }
}
