// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetSent, keepSent, recallSent } from "./sent-calls";

beforeEach(() => localStorage.clear());
afterEach(() => vi.useRealTimers());

it("remembers a sent call under its own key until it is forgotten", () => {
  keepSent("order_1", "0xa");
  expect(recallSent("order_1")).toBe("0xa");
  expect(recallSent("order_2")).toBeNull();
  forgetSent("order_1");
  expect(recallSent("order_1")).toBeNull();
});

it("forgets after a day, and deletes older ones with the next call", () => {
  vi.useFakeTimers({ now: 0 });
  keepSent("order_1", "0xa");
  vi.setSystemTime(25 * 60 * 60 * 1000);
  expect(recallSent("order_1")).toBeNull();
  keepSent("order_2", "0xb");
  expect(localStorage.length).toBe(1);
});

it("tolerates invalid data in the storage, and a missing key", () => {
  localStorage.setItem("fofo.sent.order_1", "not json");
  expect(recallSent("order_1")).toBeNull();
  keepSent(null, "0xa");
  expect(recallSent(null)).toBeNull();
});
