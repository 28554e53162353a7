import { describe, expect, test } from "vitest";
import { workOf } from "./work";

const none = { count: 0, more: false };
const engine = { name: "procedural", answers: true, restSeconds: 0, closedFor: null, opensItself: false, picturesToday: 0, usdToday: "0", usdPerDay: null };
const well = { onHold: 0, engines: [engine], reactions: none, refused: none, reports: none, chores: none, ready: { status: "ready", checks: { database: "ready", disk: "ready" }, warnings: {} } };

describe("what needs an operator's hands", () => {
  test("is nothing while all is well", () => {
    expect(workOf(well)).toEqual([]);
  });
  test("is each held order, failing step, mail given up and reported picture, with the way to it", () => {
    const work = workOf({ ...well, onHold: 1, reactions: { count: 2, more: false }, refused: { count: 100, more: true }, reports: { count: 1, more: false } });
    expect(work.map(({ title, href }) => [title, href])).toEqual([
      ["1 order on hold", "/console/orders?status=on_hold"],
      ["2 follow-up steps failing", "/console/reactions"],
      ["More than 100 mails not delivered", "/console/mail"],
      ["1 picture reported", "/console/reports"],
    ]);
  });
  test("is what waits at makers and carriers", () => {
    expect(workOf({ ...well, chores: { count: 1, more: false } }).map(({ title, href }) => [title, href])).toEqual([["1 thing waiting for you", "/console/makers"]]);
    expect(workOf({ ...well, chores: { count: 100, more: true } })[0]?.title).toBe("More than 100 things waiting for you");
  });
  test("is each blank that runs out", () => {
    expect(workOf({ ...well, lowBlanks: 1 }).map(({ title, href }) => [title, href])).toEqual([["1 blank is running out", "/console/factory/blanks"]]);
    expect(workOf({ ...well, lowBlanks: 3 })[0]?.title).toBe("3 blanks are running out");
  });
  test("is an engine that takes no orders, with the button that opens it", () => {
    const [work] = workOf({ ...well, engines: [{ ...engine, name: "replicate", answers: false, restSeconds: 30, closedFor: "Replicate answered 402: Insufficient credit" }] });
    expect(work?.title).toBe("The engine replicate is closed");
    expect(work?.more).toContain("Insufficient credit");
    expect(work?.remedy).toEqual({ label: "Open it again", method: "POST", path: "/console/engines/replicate/open" });
  });

  test("is an engine that opens by itself, without a button that would not help", () => {
    const [work] = workOf({ ...well, engines: [{ ...engine, name: "sdxl", answers: false, closedFor: "unet/model.onnx differs from its manifest", opensItself: true }] });
    expect(work?.remedy).toBeUndefined();
    expect(work?.href).toBe("/console/engines/sdxl");
    expect(work?.more).toContain("opens by itself");
  });
  test("is an engine that fails, and when it is tried again", () => {
    const [work] = workOf({ ...well, engines: [{ ...engine, name: "comfy", answers: false, restSeconds: 90 }] });
    expect(work?.title).toBe("The engine comfy is paused");
    expect(work?.more).toContain("in 2 minutes");
  });
  test("is a check that is not ready and a disk that fills up, before anything else", () => {
    const work = workOf({ ...well, onHold: 1, ready: { status: "not ready", checks: { database: "does not answer" }, warnings: { disk: "800 MB are free" } } });
    expect(work.map(({ more }) => more).slice(0, 2)).toEqual(["does not answer", "800 MB are free"]);
    expect(workOf({ ...well, ready: null })).toHaveLength(1);
  });
});
