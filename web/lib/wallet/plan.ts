import type { Call, Payment } from "@/lib/api/types";
import type { Plan } from "./flow";

/** The wallet's transactions for a quoted payment; null once the quote has no call any more. */
export function paymentPlan(payment: Payment): Plan | null {
  if (!payment.call) return null;
  return { chainId: payment.chainId, approval: payment.approval ?? null, call: payment.call, expiresAt: payment.expiresAt };
}

/** A single call without expiry: a withdrawal. */
export function callPlan(chainId: number, call: Call): Plan {
  return { chainId, approval: null, call, expiresAt: null };
}
