/** One event of a `text/event-stream`. */
export type StreamEvent = { id: string | null; type: string; data: string };

/**
 * Splits an event stream into events according to the HTML standard (lines end with CR, LF or both; a blank line dispatches; a line that
 * starts with a colon is a comment). Feed it whatever arrives; it keeps the unfinished rest.
 */
export class StreamParser {
  private rest = "";
  private type = "";
  private data: string[] = [];
  private lastId: string | null = null;

  feed(chunk: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    const text = this.rest + chunk;
    // A CR at the very end may be the first half of CRLF: wait for what follows.
    const usable = text.endsWith("\r") ? text.slice(0, -1) : text;
    const lines = usable.split(/\r\n|\n|\r/);
    this.rest = (lines.pop() ?? "") + (usable.length < text.length ? "\r" : "");
    for (const line of lines) {
      const event = this.line(line);
      if (event) events.push(event);
    }
    return events;
  }

  private line(line: string): StreamEvent | null {
    if (line === "") return this.dispatch();
    if (line.startsWith(":")) return null;
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") this.data.push(value);
    else if (field === "event") this.type = value;
    else if (field === "id" && !value.includes("\0")) this.lastId = value;
    return null;
  }

  private dispatch(): StreamEvent | null {
    const event = this.data.length > 0 ? { id: this.lastId, type: this.type || "message", data: this.data.join("\n") } : null;
    this.type = "";
    this.data = [];
    return event;
  }
}

export type StreamSettings = {
  /** Called before each connection, so that an expired token is renewed. */
  headers: () => Promise<Record<string, string>>;
  onEvent: (event: StreamEvent) => void;
  /** "live" once connected, "waiting" while it reconnects, "closed" when the server refused for good. */
  onState?: (state: "live" | "waiting" | "closed") => void;
  fetch?: typeof fetch;
  /** Milliseconds before attempt n (from 0); tests make it 0. */
  delay?: (attempt: number) => number;
};

/**
 * Follows an event stream until the returned function is called, through lost connections, from the last id that it has seen. `EventSource`
 * cannot send an Authorization header; this can.
 */
export function follow(url: string, settings: StreamSettings): () => void {
  const stop = new AbortController();
  void run(url, settings, stop.signal);
  return () => stop.abort();
}

async function run(url: string, settings: StreamSettings, signal: AbortSignal): Promise<void> {
  const delay = settings.delay ?? ((attempt: number) => Math.min(15_000, 500 * 2 ** attempt) * (0.75 + Math.random() / 2));
  let lastId: string | null = null;
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      const resume: Record<string, string> = lastId === null ? {} : { "last-event-id": lastId };
      const headers = { accept: "text/event-stream", ...(await settings.headers()), ...resume };
      const response = await (settings.fetch ?? fetch)(url, { headers, signal, cache: "no-store" });
      if (response.status === 204 || (response.status >= 400 && response.status < 500 && response.status !== 429 && response.status !== 401)) {
        settings.onState?.("closed");
        return;
      }
      if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`);
      settings.onState?.("live");
      const parser = new StreamParser();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        for (const event of parser.feed(part.value)) {
          lastId = event.id ?? lastId;
          attempt = 0;
          settings.onEvent(event);
        }
      }
    } catch {
      if (signal.aborted) return;
    }
    if (signal.aborted) return;
    settings.onState?.("waiting");
    await pause(delay(attempt), signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
