import { createSiweMessage } from "viem/siwe";
import type { Address } from "viem";

export type SiweNonce = { nonce: string; expiresAt: string };

/** The EIP-4361 text that the wallet shows and signs. The server checks it to the letter; every field is mandatory. */
export function signInMessage(wallet: Address, chainId: number, { nonce, expiresAt }: SiweNonce, location: Location, now: Date): string {
  return createSiweMessage({
    domain: location.host,
    address: wallet,
    statement: "Sign in to FOFO Studio. This costs nothing and sends no transaction.",
    uri: location.origin,
    version: "1",
    chainId,
    nonce,
    issuedAt: now,
    expirationTime: new Date(expiresAt),
  });
}
