import { createSiweMessage } from "viem/siwe";
import type { Address } from "viem";
import type { SiweNonce } from "@/lib/api/types";
import { statements } from "./statements";

/** The EIP-4361 text that the wallet shows and signs. The server checks it exactly; every field is mandatory. */
export function signInMessage(wallet: Address, chainId: number, { nonce, expiresAt }: SiweNonce, location: Location, now: Date, statement = statements.signIn): string {
  return createSiweMessage({
    domain: location.host,
    address: wallet,
    statement,
    uri: location.origin,
    version: "1",
    chainId,
    nonce,
    issuedAt: now,
    expirationTime: new Date(expiresAt),
  });
}
