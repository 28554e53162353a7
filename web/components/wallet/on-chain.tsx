"use client";
import { useChainConfig } from "@/lib/studio";
import { explorerAddress, explorerLink } from "@/lib/wallet/chains";
import { Hash } from "@/components/ui/hash";

/** A transaction's hash, which leads to the chain's explorer if there is one. */
export function TransactionHash({ chainId, hash }: { chainId: number | undefined; hash: string }) {
  return <Hash value={hash} label="transaction" href={explorerLink(useChainConfig(chainId), hash)} />;
}

/** A wallet's or contract's address, which leads to the chain's explorer if there is one. */
export function AddressHash({ chainId, address, label = "address" }: { chainId: number | undefined; address: string; label?: string }) {
  return <Hash value={address} label={label} href={explorerAddress(useChainConfig(chainId), address)} />;
}
