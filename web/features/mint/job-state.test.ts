import { describe, expect, it } from "vitest";
import type { Job } from "@/lib/api/types";
import { fraction, places, withEvent } from "./job-state";

const job: Job = { id: "job_1", status: "queued", progress: 0, prompt: "a fox", variants: [] };
const variant = (index: number) => ({ index, seed: "7", artworkId: `art_${index}`, imageUrl: "/a", thumbnailUrl: "/b", cid: "c", width: 1, height: 1 });

describe("a job under its events", () => {
  it("fills the place of each variant, whatever the order, and once", () => {
    const events: [string, unknown][] = [["variant", variant(2)], ["variant", variant(0)], ["variant", variant(2)]];
    const after = events.reduce((state, [type, data]) => withEvent(state, type, data), job);
    expect(places(after).map((place) => place?.artworkId ?? null)).toEqual(["art_0", null, "art_2", null]);
  });

  it("never goes back: not in progress, not from its end", () => {
    const done = withEvent({ ...job, progress: 0.5 }, "done", { status: "succeeded" });
    expect(withEvent(done, "status", { status: "running" }).status).toBe("succeeded");
    expect(withEvent(done, "progress", { progress: 0.25 }).progress).toBe(0.5);
  });

  it("is not moved by what it does not know", () => {
    expect(withEvent(job, "variant", { index: "x" })).toBe(job);
    expect(withEvent(job, "surprise", {})).toBe(job);
    expect(withEvent(job, "status", { status: "dancing" })).toEqual(job);
    expect(withEvent(job, "status", null)).toEqual(job);
  });

  it("understands progress in parts and in percent", () => {
    expect([0, 0.5, 1, 50, 100, 250, -1, NaN, "x", null].map(fraction)).toEqual([0, 0.5, 1, 0.5, 1, 1, 0, 0, 0, 0]);
  });
});
