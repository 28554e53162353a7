import { describe, expect, it } from "vitest";
import type { Job } from "@/lib/api/types";
import { fraction, places, withEvent } from "./job-state";

const job: Job = { id: "job_1", status: "queued", progress: 0, queuePosition: 2, engine: null, engineVersion: null, model: null, style: "glitch", aspect: "1:1", prompt: "a fox", negativePrompt: "", enhancedPrompt: "a fox", seed: 7, variantCount: 4, varyOf: null, variants: [], understood: null, error: null, createdAt: "2026-01-01T00:00:00Z", startedAt: null, finishedAt: null };
const variant = (index: number) => ({ index, seed: 7, artworkId: `art_${index}`, imageUrl: "/a", thumbnailUrl: "/b", cid: "c", width: 1, height: 1 });

describe("a job under its events", () => {
  it("fills the place of each variant, whatever the order, and once", () => {
    const events: [string, unknown][] = [["variant", variant(2)], ["variant", variant(0)], ["variant", variant(2)]];
    const after = events.reduce((state, [type, data]) => withEvent(state, type, data), job);
    expect(places(after).map((place) => place?.artworkId ?? null)).toEqual(["art_0", null, "art_2", null]);
  });

  it("never goes back: not in progress, not from its end", () => {
    const done = withEvent({ ...job, progress: 50 }, "done", { status: "succeeded" });
    expect(withEvent(done, "status", { status: "running" }).status).toBe("succeeded");
    expect(withEvent(done, "progress", { progress: 25 }).progress).toBe(50);
  });

  it("is not moved by what it does not know", () => {
    expect(withEvent(job, "variant", { index: "x" })).toBe(job);
    expect(withEvent(job, "surprise", {})).toBe(job);
    expect(withEvent(job, "status", { status: "dancing" })).toEqual(job);
    expect(withEvent(job, "status", null)).toEqual(job);
  });

  it("takes progress as percent, and nonsense as none", () => {
    expect([0, 1, 50, 100, 250, -1, NaN, "x", null].map(fraction)).toEqual([0, 0.01, 0.5, 1, 1, 0, 0, 0, 0]);
  });
});
