import { describe, expect, it } from "vitest";
import { StreamParser, follow, type StreamEvent } from "./sse";

describe("StreamParser", () => {
  it("parses events wherever the network splits the text", () => {
    const text = 'id: 7\nevent: variant\ndata: {"index":0}\n\n: a comment\r\ndata: one\r\ndata: two\r\n\r\ndata:last\r\r';
    const whole = new StreamParser().feed(text + "\n");
    for (let size = 1; size < text.length; size++) {
      const parser = new StreamParser();
      const events: StreamEvent[] = [];
      for (let at = 0; at < text.length; at += size) events.push(...parser.feed(text.slice(at, at + size)));
      events.push(...parser.feed("\n"));
      expect(events, `pieces of ${size}`).toEqual(whole);
    }
    expect(whole).toEqual([
      { id: "7", type: "variant", data: '{"index":0}' },
      { id: "7", type: "message", data: "one\ntwo" },
      { id: "7", type: "message", data: "last" },
    ]);
  });

  it("dispatches nothing without data, and nothing unfinished", () => {
    expect(new StreamParser().feed("event: ping\n\nid: 3\n\ndata: half")).toEqual([]);
  });
});

describe("follow", () => {
  const stream = (text: string) => new Response(text, { headers: { "content-type": "text/event-stream" } });

  it("reconnects from the last id it saw, with a fresh header each time", async () => {
    const asked: (string | null)[] = [];
    const tokens = ["first", "second", "third"];
    const used: string[] = [];
    const events: string[] = [];
    await new Promise<void>((resolve) => {
      const stop = follow("/events", {
        delay: () => 0,
        headers: async () => ({ authorization: tokens[used.length] ?? "more" }),
        fetch: async (_url, options) => {
          const headers = new Headers(options?.headers);
          used.push(headers.get("authorization") ?? "");
          asked.push(headers.get("last-event-id"));
          if (asked.length === 2) throw new TypeError("connection lost");
          return stream(asked.length === 1 ? "id: 4\ndata: a\n\n" : "id: 5\ndata: b\n\n");
        },
        onEvent: (event) => {
          events.push(event.data);
          if (event.data === "b") {
            stop();
            resolve();
          }
        },
      });
    });
    expect(asked).toEqual([null, "4", "4"]);
    expect(used).toEqual(["first", "second", "third"]);
    expect(events).toEqual(["a", "b"]);
  });

  it("gives up if there is nothing to follow", async () => {
    const states: string[] = [];
    let calls = 0;
    await new Promise<void>((resolve) => {
      follow("/events", {
        delay: () => 0,
        headers: async () => ({}),
        fetch: async () => {
          calls++;
          return new Response(null, { status: 404 });
        },
        onEvent: () => undefined,
        onState: (state) => {
          states.push(state);
          if (state === "closed") resolve();
        },
      });
    });
    expect(states).toEqual(["closed"]);
    expect(calls).toBe(1);
  });
});
