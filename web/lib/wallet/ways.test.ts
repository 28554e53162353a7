import { expect, it } from "vitest";
import type { Payment, PaymentSigning } from "@/lib/api/types";
import { nothingKnown, waysOf } from "./ways";

const signing = (method: PaymentSigning["method"], relayed: boolean): PaymentSigning => ({ method, relayed, typedData: { domain: { name: "x", chainId: 1, verifyingContract: "0x1" }, types: {}, primaryType: "X", message: {} } });
const payment = (...signings: PaymentSigning[]): Payment => ({ chainId: 1, payer: "0x1", token: "0x2", amount: "1", chainState: "ready", expiresAt: "2030-01-01T00:00:00Z", approval: { to: "0x2", data: "0x", value: "0" }, call: { to: "0x3", data: "0x", value: "0" }, signings });
const kinds = (given: Payment, facts = nothingKnown) => waysOf(given, facts).map((way) => way.kind + ("signing" in way ? `:${way.signing.method}` : ""));
const all = payment(signing("authorization", true), signing("permit2", true), signing("permit", false));

it("offers one signature without gas first, and always a way that works", () => {
  expect(kinds(all)).toEqual(["signed:authorization", "permit:permit", "transactions"]);
  expect(kinds(payment())).toEqual(["transactions"]);
  expect(kinds({ ...payment(), signings: undefined, approval: undefined })).toEqual(["transactions"]);
});

it("offers no signature that the studio does not send", () => {
  expect(kinds(payment(signing("authorization", false), signing("permit2", false), signing("permit", false)))).toEqual(["permit:permit", "transactions"]);
});

it("offers Permit2 once it may spend the token", () => {
  expect(kinds(payment(signing("permit2", true)))).toEqual(["transactions"]);
  expect(kinds(payment(signing("permit2", true)), { ...nothingKnown, permit2Given: true })).toEqual(["signed:permit2", "transactions"]);
});

it("offers contract accounts no signature that a token takes from keys only", () => {
  expect(kinds(all, { ...nothingKnown, account: "contract", batches: true })).toEqual(["batch", "transactions"]);
  expect(kinds(all, { ...nothingKnown, account: "contract", permit2Given: true })).toEqual(["signed:permit2", "transactions"]);
  expect(kinds(all, { ...nothingKnown, account: "delegated" })[0]).toBe("signed:authorization");
});

it("needs neither permit nor batch where the approval is given", () => {
  expect(kinds(all, { ...nothingKnown, approved: true, batches: true })).toEqual(["signed:authorization", "transactions"]);
});
