import type { Payment, PaymentSigning } from "@/lib/api/types";

/**
 * How a payment is sent:
 * - `signed`: the buyer signs once, the studio sends it and pays its gas;
 * - `batch`: a wallet that can (EIP-5792) approves and pays in one step;
 * - `permit`: one signature, then one transaction;
 * - `transactions`: the payment, after an approval where the token needs one.
 */
export type Way = { kind: "signed"; signing: PaymentSigning } | { kind: "batch" } | { kind: "permit"; signing: PaymentSigning } | { kind: "transactions" };

/** What the chain and the wallet say. An account that is a contract signs in its own form, which most tokens do not take. */
export type Facts = { account: "plain" | "delegated" | "contract"; permit2Given: boolean; approved: boolean; batches: boolean };

/** Before anything is known, and if it cannot be found out. */
export const nothingKnown: Facts = { account: "plain", permit2Given: false, approved: false, batches: false };

/** All ways that a payment can take, the best first; the last one always works. */
export function waysOf(payment: Payment, facts: Facts): Way[] {
  const signing = (method: PaymentSigning["method"]) => payment.signings?.find((offered) => offered.method === method);
  const [authorization, permit2, permit] = [signing("authorization"), signing("permit2"), signing("permit")];
  const ways: Way[] = [];
  if (authorization?.relayed && facts.account !== "contract") ways.push({ kind: "signed", signing: authorization });
  else if (permit2?.relayed && facts.permit2Given) ways.push({ kind: "signed", signing: permit2 });
  if (facts.batches && payment.approval && !facts.approved) ways.push({ kind: "batch" });
  if (permit && facts.account !== "contract" && !facts.approved) ways.push({ kind: "permit", signing: permit });
  ways.push({ kind: "transactions" });
  return ways;
}
