import { expect, it, vi } from "vitest";
import { IntentKey, newKey } from "./keys";

it("gives the same content the same key until it is done", () => {
  const intent = new IntentKey();
  const first = intent.of({ prompt: "a fox" });
  expect(intent.of({ prompt: "a fox" })).toBe(first);
  expect(intent.of({ prompt: "a cat" })).not.toBe(first);
  const second = intent.of({ prompt: "a fox" });
  expect(second).not.toBe(first);
  intent.done();
  expect(intent.of({ prompt: "a fox" })).not.toBe(second);
});

it("also creates version 4 UUIDs on origins without randomUUID", () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal("crypto", { getRandomValues: getRandomValues.bind(crypto) });
  const keys = new Set(Array.from({ length: 200 }, newKey));
  vi.unstubAllGlobals();
  expect(keys.size).toBe(200);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
