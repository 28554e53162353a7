import type { Call, Payment } from "@/lib/api/types";
import type { Plan } from "./flow";

/** What the wallet has to do for a quoted payment; null once the quote carries no call any more. */
export function paymentPlan(payment: Payment): Plan | null {
  if (!payment.call) return null;
  return { chainId: payment.chainId, approval: payment.approval ?? null, call: payment.call, expiresAt: payment.expiresAt };
}

/** A call that stands alone and does not end: a withdrawal. */
export function callPlan(chainId: number, call: Call): Plan {
  return { chainId, approval: null, call, expiresAt: null };
}
