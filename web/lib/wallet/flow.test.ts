import { describe, expect, it } from "vitest";
import { type Flow, type FlowEvent, type Plan, advance, busy, idle } from "./flow";

const now = Date.parse("2026-01-01T12:00:00Z");
const call = { to: "0x01", data: "0x02", value: "3" };
const approval = { to: "0x04", data: "0x05", value: "0" };
const plain: Plan = { chainId: 31337, approval: null, call, expiresAt: "2026-01-01T12:15:00Z" };
const tokens: Plan = { ...plain, approval };

const run = (events: FlowEvent[], from: Flow = idle) => events.reduce(advance, from);
const start = (plan: Plan, walletChainId: number | undefined = 31337, at = now): FlowEvent => ({ type: "start", plan, now: at, walletChainId });

describe("the wallet flow", () => {
  it("pays in native currency with one transaction", () => {
    expect(run([start(plain)]).step).toBe("calling");
    expect(run([start(plain), { type: "sent", hash: "0xa" }]).step).toBe("callPending");
    expect(run([start(plain), { type: "sent", hash: "0xa" }, { type: "mined", hash: "0xa", now }])).toEqual({ step: "done", hash: "0xa" });
  });

  it("requests the approval first, and calls only once it is mined", () => {
    const steps = [start(tokens), { type: "sent", hash: "0xa" }, { type: "mined", hash: "0xa", now }, { type: "sent", hash: "0xb" }, { type: "mined", hash: "0xb", now }] satisfies FlowEvent[];
    const seen = steps.map((_, index) => run(steps.slice(0, index + 1)).step);
    expect(seen).toEqual(["approving", "approvalPending", "calling", "callPending", "done"]);
  });

  it("switches the chain before anything is signed", () => {
    expect(run([start(plain, 1)]).step).toBe("switching");
    expect(run([start(plain, 1), { type: "sent", hash: "0xa" }]).step).toBe("switching");
    expect(run([start(tokens, 1), { type: "chainSwitched", now }]).step).toBe("approving");
  });

  it("sends nothing after the quote has expired, at any step", () => {
    const late = Date.parse(plain.expiresAt!);
    expect(run([start(plain, 31337, late)])).toEqual({ step: "expired" });
    expect(run([start(plain, 1), { type: "chainSwitched", now: late }])).toEqual({ step: "expired" });
    expect(run([start(tokens), { type: "sent", hash: "0xa" }, { type: "mined", hash: "0xa", now: late }])).toEqual({ step: "expired" });
    expect(run([start(plain), { type: "rejected" }, { type: "retry", now: late, walletChainId: 31337 }])).toEqual({ step: "expired" });
  });

  it("never requests a mined approval again", () => {
    const refused = run([start(tokens), { type: "sent", hash: "0xa" }, { type: "mined", hash: "0xa", now }, { type: "rejected" }]);
    expect(refused).toMatchObject({ step: "rejected", at: "calling" });
    expect(advance(refused, { type: "retry", now, walletChainId: 31337 }).step).toBe("calling");
    // Not even if the wallet switched to another chain in between.
    const away = advance(refused, { type: "retry", now, walletChainId: 1 });
    expect(advance(away, { type: "chainSwitched", now }).step).toBe("calling");
  });

  it("requests the approval again if it was rejected or reverted", () => {
    expect(run([start(tokens), { type: "rejected" }, { type: "retry", now, walletChainId: 31337 }]).step).toBe("approving");
    expect(run([start(tokens), { type: "sent", hash: "0xa" }, { type: "reverted", hash: "0xa" }, { type: "retry", now, walletChainId: 31337 }]).step).toBe("approving");
  });

  it("ignores events of another transaction", () => {
    const pending = run([start(plain), { type: "sent", hash: "0xa" }]);
    expect(advance(pending, { type: "mined", hash: "0xb", now })).toBe(pending);
    expect(advance(pending, { type: "reverted", hash: "0xb" })).toBe(pending);
  });

  it("waits for a call that an earlier page sent, and sends no second one", () => {
    const resumed = run([{ type: "resume", plan: plain, hash: "0xa" }]);
    expect(resumed.step).toBe("callPending");
    expect(advance(resumed, start(plain))).toBe(resumed);
    expect(advance(resumed, { type: "reset" })).toBe(resumed);
  });

  it("waits for an approval that an earlier page sent, then asks for the call", () => {
    const resumed = run([{ type: "resumeApproval", plan: tokens, hash: "0xa" }]);
    expect(resumed.step).toBe("approvalPending");
    expect(advance(resumed, { type: "mined", hash: "0xa", now }).step).toBe("calling");
  });

  it("ignores events that do not belong to the state", () => {
    const states: Flow[] = [
      idle,
      { step: "switching", plan: plain },
      { step: "approving", plan: tokens },
      { step: "approvalPending", plan: tokens, hash: "0xa" },
      { step: "calling", plan: plain },
      { step: "callPending", plan: plain, hash: "0xa" },
      { step: "done", hash: "0xa" },
      { step: "rejected", plan: plain, at: "calling" },
      { step: "failed", plan: plain, at: "calling", reason: "no" },
      { step: "expired" },
    ];
    const belongs: Record<FlowEvent["type"], Flow["step"][]> = {
      start: ["idle"],
      resume: ["idle"],
      resumeApproval: ["idle"],
      chainSwitched: ["switching"],
      sent: ["approving", "calling"],
      mined: ["approvalPending", "callPending"],
      reverted: ["approvalPending", "callPending"],
      rejected: ["switching", "approving", "calling"],
      failed: ["switching", "approving", "calling"],
      retry: ["rejected", "failed"],
      reset: ["switching", "approving", "calling", "done", "rejected", "failed", "expired"],
    };
    const events: FlowEvent[] = [start(plain), { type: "resume", plan: plain, hash: "0xa" }, { type: "resumeApproval", plan: tokens, hash: "0xa" }, { type: "chainSwitched", now }, { type: "sent", hash: "0xa" }, { type: "mined", hash: "0xa", now }, { type: "reverted", hash: "0xa" }, { type: "rejected" }, { type: "failed", reason: "no" }, { type: "retry", now, walletChainId: 31337 }, { type: "reset" }];
    for (const state of states) {
      for (const event of events) {
        const moved = advance(state, event) !== state;
        expect(moved, `${event.type} in ${state.step}`).toBe(belongs[event.type].includes(state.step));
      }
    }
  });

  it("is busy exactly while a wallet or the chain is at work", () => {
    expect(busy(idle)).toBe(false);
    expect(busy(run([start(tokens)]))).toBe(true);
    expect(busy(run([start(plain), { type: "sent", hash: "0xa" }]))).toBe(true);
    expect(busy(run([start(plain), { type: "rejected" }]))).toBe(false);
  });
});
