import { contracts, usdc } from "./world.mjs";

const members = { from: "address", to: "address", value: "uint256", validAfter: "uint256", validBefore: "uint256", nonce: "bytes32" };

/** What a wallet signs to pay `amount` of the play dollar without gas. */
export const authorization = (payer, amount) => ({
  method: "authorization",
  relayed: true,
  typedData: {
    domain: { name: "USD Coin (local)", version: "1", chainId: 31337, verifyingContract: usdc },
    types: { ReceiveWithAuthorization: Object.entries(members).map(([name, type]) => ({ name, type })) },
    primaryType: "ReceiveWithAuthorization",
    message: { from: payer, to: contracts.FofoCheckout, value: amount, validAfter: "0", validBefore: "1893456000", nonce: `0x${"7d".repeat(32)}` },
  },
});

/** The first signature is refused; the second is taken, sent, and fails on its way, after which the studio sends no more. */
export function sendSigned(order, { method, signature }, steps, refuse) {
  if (method !== "authorization" || !/^0x[0-9a-f]{130}$/.test(signature)) throw refuse(422, "PAYMENT_SIGNATURE_INVALID", "signature: it was not made over this order's price");
  order.signatures = (order.signatures ?? 0) + 1;
  if (order.signatures === 1) throw refuse(409, "PAYMENT_NOT_RELAYED", "the payment was not sent: the wallet does not hold enough of this token");
  const become = (relay) => (order.payment.relay = { method, ...relay });
  become({ status: "requested" });
  steps.after(2_000, "relay-sent", () => {
    become({ status: "sent", txHash: `0x${"cd".repeat(32)}` });
    steps.after(3_000, "relay-failed", () => {
      become({ status: "failed", problem: "the token’s issuer blocks this wallet" });
      order.payment.signings[0].relayed = false;
    });
  });
  return order;
}
