import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";

const script = readFileSync(new URL("../public/push.js", import.meta.url), "utf8");
type Handler = (event: Record<string, unknown>) => void;

const handlers = new Map<string, Handler>();
const shown = vi.fn(async () => undefined);
const openWindow = vi.fn(async () => undefined);
let windows: { url: string; focus: () => void }[] = [];

/** Lets the worker handle an event, and everything that it waits for. */
async function happens(name: string, event: Record<string, unknown>) {
  const waits: Promise<unknown>[] = [];
  handlers.get(name)!({ ...event, waitUntil: (wait: Promise<unknown>) => waits.push(wait) });
  await Promise.all(waits);
}

beforeEach(() => {
  handlers.clear();
  shown.mockClear();
  openWindow.mockClear();
  windows = [];
  const self = {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    registration: { showNotification: shown },
    location: { origin: "https://fofo.example" },
    clients: { matchAll: async () => windows, openWindow },
  };
  new Function("self", script)(self);
});

describe("the service worker", () => {
  it("handles messages and presses, and nothing else", () => {
    expect([...handlers.keys()]).toEqual(["push", "notificationclick"]);
    expect(script).not.toMatch(/fetch\(|caches\./);
  });

  it("shows a notice, which replaces the same one", async () => {
    const notice = { id: "notice_1", title: "On its way", text: "Your parcel with Rain Fox is on its way.", page: "/orders/order_1" };
    await happens("push", { data: { json: () => notice } });
    expect(shown).toHaveBeenCalledWith("On its way", expect.objectContaining({ body: notice.text, tag: "notice_1", data: { page: "/orders/order_1" } }));
  });

  it("shows something for a message that it cannot read, as browsers demand", async () => {
    for (const data of [null, { json: () => { throw new SyntaxError("no JSON"); } }]) await happens("push", { data });
    expect(shown).toHaveBeenCalledTimes(2);
    expect(shown).toHaveBeenLastCalledWith("FOFO Studio", expect.objectContaining({ body: "You have a new notice." }));
  });

  it("opens a notice's page, in the window that has it if there is one", async () => {
    const press = (page?: string) => happens("notificationclick", { notification: { close: () => undefined, data: { page } } });
    await press("/orders/order_1");
    expect(openWindow).toHaveBeenLastCalledWith("https://fofo.example/orders/order_1");
    const focus = vi.fn();
    windows = [{ url: "https://fofo.example/orders/order_1", focus }];
    await press("/orders/order_1");
    expect(focus).toHaveBeenCalledOnce();
    expect(openWindow).toHaveBeenCalledOnce();
  });

  it("opens no other site", async () => {
    await happens("notificationclick", { notification: { close: () => undefined, data: { page: "https://evil.example/" } } });
    await happens("notificationclick", { notification: { close: () => undefined, data: { page: "//evil.example/" } } });
    expect(openWindow).not.toHaveBeenCalled();
  });
});
