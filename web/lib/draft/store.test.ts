// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dropAllDrafts, dropDraft, keepDraftsOf, readDraft, writeDraft } from "./store";

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("drafts", () => {
  it("belong to one account and one form", () => {
    writeDraft("mint/art_1", "user_1", { name: "Fox" });
    expect(readDraft("mint/art_1", "user_1")).toEqual({ name: "Fox" });
    expect(readDraft("mint/art_1", "user_2")).toBeNull();
    expect(readDraft("mint/art_1")).toBeNull();
    expect(readDraft("mint/art_2", "user_1")).toBeNull();
    dropDraft("mint/art_1", "user_1");
    expect(readDraft("mint/art_1", "user_1")).toBeNull();
  });

  it("of a visitor become theirs when they sign in, and nobody else's stay", () => {
    writeDraft("compose", undefined, { prompt: "a fox" });
    writeDraft("order/prod_1", "user_2", { line1: "1 Neon Street" });
    keepDraftsOf("user_1");
    expect(readDraft("compose", "user_1")).toEqual({ prompt: "a fox" });
    expect(readDraft("compose")).toBeNull();
    keepDraftsOf("user_2");
    expect(sessionStorage.length).toBe(0);
    expect(readDraft("order/prod_1", "user_2"), "it went when somebody else came").toBeNull();
  });

  it("that are newer take precedence", () => {
    vi.useFakeTimers();
    writeDraft("compose", "user_1", { prompt: "an old fox" });
    vi.advanceTimersByTime(1000);
    writeDraft("compose", undefined, { prompt: "a new fox" });
    writeDraft("mint/art_1", undefined, { name: "Old" });
    vi.advanceTimersByTime(1000);
    writeDraft("mint/art_1", "user_1", { name: "New" });
    keepDraftsOf("user_1");
    expect(readDraft("compose", "user_1")).toEqual({ prompt: "a new fox" });
    expect(readDraft("mint/art_1", "user_1")).toEqual({ name: "New" });
  });

  it("end with a sign-out and after a day, and leave everything else in the storage unchanged", () => {
    vi.useFakeTimers();
    sessionStorage.setItem("fofo.other", "kept");
    writeDraft("compose", "user_1", { prompt: "a fox" });
    vi.advanceTimersByTime(24 * 60 * 60 * 1000);
    expect(readDraft("compose", "user_1")).toBeNull();
    writeDraft("compose", "user_1", { prompt: "a fox" });
    writeDraft("compose", undefined, { prompt: "a fox" });
    dropAllDrafts();
    expect(sessionStorage.length).toBe(1);
  });

  it("are skipped without storage, or with something else in it", () => {
    sessionStorage.setItem("fofo.draft/user_1/compose", "{");
    expect(readDraft("compose", "user_1")).toBeNull();
    vi.stubGlobal("sessionStorage", undefined);
    expect(() => writeDraft("compose", "user_1", {})).not.toThrow();
    expect(readDraft("compose", "user_1")).toBeNull();
  });
});
