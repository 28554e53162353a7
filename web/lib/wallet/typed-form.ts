import type { Hex, TypedDataDomain } from "viem";
import type { ChainConfig, PaymentSigning } from "@/lib/api/types";
import { formatAmount } from "./chains";

/** Typed data as wallets take it; numbers of the message are decimal strings. */
export type TypedForm = { domain: TypedDataDomain; types: Record<string, { name: string; type: string }[]>; primaryType: string; message: Record<string, unknown> };

/** The studio's typed data in the form of a wallet; a permit needs the wallet's `nonce` in addition. */
export function typedForm({ typedData }: PaymentSigning, nonce?: bigint): TypedForm {
  const { domain, types, primaryType, message } = typedData;
  const contract = domain.verifyingContract as Hex;
  return { domain: { ...domain, verifyingContract: contract }, types, primaryType, message: nonce === undefined ? message : { ...message, nonce: nonce.toString() } };
}

/** What a signature allows: of which token, how much, whom, and until when (seconds). Null if it is not about a payment. */
export type Allows = { what: string; token: string; amount: string; spender: string; until: string };

export function allows(form: TypedForm): Allows | null {
  const message = form.message as Record<string, string> & { permitted?: { token: string; amount: string } };
  const contract = String(form.domain.verifyingContract ?? "");
  switch (form.primaryType) {
    case "ReceiveWithAuthorization":
      return { what: "pays", token: contract, amount: message.value!, spender: message.to!, until: message.validBefore! };
    case "Permit":
      return { what: "allows spending of", token: contract, amount: message.value!, spender: message.spender!, until: message.deadline! };
    case "PermitWitnessTransferFrom":
      return { what: "pays", token: message.permitted!.token, amount: message.permitted!.amount, spender: message.spender!, until: message.deadline! };
    default:
      return null;
  }
}

/** `pays 42.00 USDC` */
export function describeForm(form: TypedForm, chain: ChainConfig | undefined): string {
  const known = allows(form);
  return known ? `${known.what} ${formatAmount(chain, known.token, known.amount)}` : "signs data";
}
