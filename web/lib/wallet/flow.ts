import type { Call } from "@/lib/api/types";

/** The transactions of a plan: an approval for tokens only, then the call. `expiresAt` is the quote's expiry, if it has one. */
export type Plan = { chainId: number; approval: Call | null; call: Call; expiresAt: string | null };

/**
 * The state of a payment or withdrawal between the studio, the wallet and the chain. Each state holds what exists in it and nothing else,
 * so a page cannot show a hash that does not exist.
 *
 *     idle → switching → approving → approvalPending → calling → callPending → done
 * ↘ rejected (the person rejected it) · failed (it did not work) · expired (the quote expired)
 *
 * `retry` continues where it stopped: a mined approval is never requested again, and a call that was sent is never sent twice.
 */
export type Flow =
  | { step: "idle" }
  | { step: "switching"; plan: Plan }
  | { step: "approving"; plan: Plan }
  | { step: "approvalPending"; plan: Plan; hash: string }
  | { step: "calling"; plan: Plan }
  | { step: "callPending"; plan: Plan; hash: string }
  | { step: "done"; hash: string }
  | { step: "rejected"; plan: Plan; at: "switching" | "approving" | "calling" }
  | { step: "failed"; plan: Plan; at: "switching" | "approving" | "calling"; reason: string }
  | { step: "expired" };

export type FlowEvent =
  | { type: "start"; plan: Plan; now: number; walletChainId: number | undefined }
  | { type: "resume"; plan: Plan; hash: string }
  | { type: "resumeApproval"; plan: Plan; hash: string }
  | { type: "chainSwitched"; now: number }
  | { type: "sent"; hash: string }
  | { type: "mined"; hash: string; now: number }
  | { type: "reverted"; hash: string }
  | { type: "rejected" }
  | { type: "failed"; reason: string }
  | { type: "retry"; now: number; walletChainId: number | undefined }
  | { type: "reset" };

export const idle: Flow = { step: "idle" };

/** The next state. An event that does not belong to the current state changes nothing. */
export function advance(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case "start":
      return flow.step === "idle" ? begin(event.plan, event.now, event.walletChainId, event.plan.approval !== null) : flow;
    case "resume":
      return flow.step === "idle" ? { step: "callPending", plan: event.plan, hash: event.hash } : flow;
    case "resumeApproval":
      return flow.step === "idle" ? { step: "approvalPending", plan: event.plan, hash: event.hash } : flow;
    case "chainSwitched":
      return flow.step === "switching" ? sign(flow.plan, event.now, flow.plan.approval !== null) : flow;
    case "sent":
      if (flow.step === "approving") return { step: "approvalPending", plan: flow.plan, hash: event.hash };
      return flow.step === "calling" ? { step: "callPending", plan: flow.plan, hash: event.hash } : flow;
    case "mined":
      if (flow.step === "approvalPending" && flow.hash === event.hash) return sign(flow.plan, event.now, false);
      return flow.step === "callPending" && flow.hash === event.hash ? { step: "done", hash: event.hash } : flow;
    case "reverted":
      return reverted(flow, event.hash);
    case "rejected":
      return asks(flow) ? { step: "rejected", plan: flow.plan, at: flow.step } : flow;
    case "failed":
      return asks(flow) ? { step: "failed", plan: flow.plan, at: flow.step, reason: event.reason } : flow;
    case "retry":
      if (flow.step !== "rejected" && flow.step !== "failed") return flow;
      return begin(flow.plan, event.now, event.walletChainId, flow.plan.approval !== null && flow.at !== "calling");
    case "reset":
      return flow.step === "callPending" || flow.step === "approvalPending" ? flow : idle;
  }
}

/** True while the wallet or the chain is working: the page keeps its dialog open and its buttons disabled. */
export function busy(flow: Flow): boolean {
  return asks(flow) || flow.step === "approvalPending" || flow.step === "callPending";
}

function begin(plan: Plan, now: number, walletChainId: number | undefined, approve: boolean): Flow {
  if (ended(plan, now)) return { step: "expired" };
  const remaining = approve ? plan : { ...plan, approval: null };
  return walletChainId === plan.chainId ? sign(remaining, now, approve) : { step: "switching", plan: remaining };
}

function sign(plan: Plan, now: number, approve: boolean): Flow {
  if (ended(plan, now)) return { step: "expired" };
  return approve ? { step: "approving", plan } : { step: "calling", plan };
}

function reverted(flow: Flow, hash: string): Flow {
  const reason = "The chain refused the transaction. Nothing was taken but its gas.";
  if (flow.step === "approvalPending" && flow.hash === hash) return { step: "failed", plan: flow.plan, at: "approving", reason };
  if (flow.step === "callPending" && flow.hash === hash) return { step: "failed", plan: flow.plan, at: "calling", reason };
  return flow;
}

type Asking = Extract<Flow, { step: "switching" | "approving" | "calling" }>;

function asks(flow: Flow): flow is Asking {
  return flow.step === "switching" || flow.step === "approving" || flow.step === "calling";
}

function ended(plan: Plan, now: number): boolean {
  return plan.expiresAt !== null && Date.parse(plan.expiresAt) <= now;
}
