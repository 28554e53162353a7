import { describe, expect, it } from "vitest";
import type { Job } from "@/lib/api/types";
import { fraction, places, waiting, withEvent } from "./job-state";

const job: Job = { id: "job_1", status: "queued", progress: 0, queuePosition: 2, engine: null, engineVersion: null, model: null, style: "glitch", aspect: "1:1", prompt: "a fox", negativePrompt: "", enhancedPrompt: "a fox", seed: 7, variantCount: 4, varyOf: null, variants: [], usdPerPicture: "0", refused: [], previews: [], waiting: null, understood: null, error: null, createdAt: "2026-01-01T00:00:00Z", startedAt: null, finishedAt: null };
const variant = (index: number) => ({ index, seed: 7, artworkId: `art_${index}`, imageUrl: "/a", thumbnailUrl: "/b", cid: "c", width: 1, height: 1 });

describe("a job under its events", () => {
  it("fills the place of each variant, whatever the order, and once", () => {
    const events: [string, unknown][] = [["variant", variant(2)], ["variant", variant(0)], ["variant", variant(2)]];
    const after = events.reduce((state, [type, data]) => withEvent(state, type, data), job);
    expect(places(after).map((place) => ("artworkId" in place ? place.artworkId : null))).toEqual(["art_0", null, "art_2", null]);
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

  it("shows what an unfinished picture looks like until it is finished, and why one was not made", () => {
    const image = (text: string) => `data:image/webp;base64,${text}`;
    const events: [string, unknown][] = [["preview", { index: 0, step: 1, image: image("a") }], ["preview", { index: 1, step: 1, image: image("b") }], ["preview", { index: 1, step: 2, image: image("c") }], ["preview", { index: 2, step: 1, image: "https://elsewhere.example/x.png" }], ["variant", variant(0)]];
    const after = events.reduce((state, [type, data]) => withEvent(state, type, data), { ...job, refused: [{ index: 3, reason: "the picture came out blank" }] });
    expect(places(after)).toEqual([variant(0), { preview: image("c"), refusal: null }, { preview: null, refusal: null }, { preview: null, refusal: "the picture came out blank" }]);
  });

  it("says why it waits", () => {
    expect(waiting(job).words).toBe("2 requests are ahead of yours.");
    expect(waiting({ ...job, queuePosition: 0, waiting: { reason: "QUEUE", engine: "procedural", until: null } }).words).toBe("Next in line.");
    const until = "2026-01-02T00:00:00Z";
    expect(waiting({ ...job, waiting: { reason: "DAILY_LIMIT", engine: "replicate", until } })).toEqual({ words: "The studio has spent what it spends on Replicate in a day. You can wait, or stop this and choose another engine.", until });
  });
});
