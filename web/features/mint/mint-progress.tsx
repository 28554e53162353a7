"use client";
import type { Mint, MintStatus } from "@/lib/api/types";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Trouble } from "@/components/ui/states";
import { TransactionHash } from "@/components/wallet/on-chain";

const stages: readonly [MintStatus, string][] = [
  ["requested", "Requested"],
  ["storing", "Stored"],
  ["submitted", "Sent to the chain"],
  ["confirmed", "In your wallet"],
];

/** Where a mint stands, from the request to the wallet. */
export function MintProgress({ mint, onAgain }: { mint: Mint; onAgain: () => void }) {
  const at = stages.findIndex(([status]) => status === mint.status);
  if (mint.status === "failed") {
    return (
      <div className="mt-4 grid gap-4" data-testid="mint-status" data-status="failed">
        <Trouble>{mint.reason ?? "The mint did not go through. You were not charged."}</Trouble>
        <Button onClick={onAgain} className="justify-self-start">
          Mint it again
        </Button>
      </div>
    );
  }
  return (
    <div className="mt-4" data-testid="mint-status" data-status={mint.status}>
      <p className="mb-4 flex flex-wrap items-center gap-3">
        <span className="font-medium">{mint.name}</span>
        <Badge tone={mint.status === "confirmed" ? "good" : "room"} pulse={mint.status !== "confirmed"}>
          {mint.status === "confirmed" ? "Minted" : "Minting"}
        </Badge>
      </p>
      <ol className="grid grid-cols-4 gap-1.5" aria-live="polite">
        {stages.map(([status, text], index) => (
          <li key={status} aria-current={index === at ? "step" : undefined}>
            <span className={classNames("block h-1", index < at || mint.status === "confirmed" ? "bg-mint" : index === at ? "animate-shimmer bg-mint" : "bg-line")} />
            <span className={classNames("mt-2 block text-xs leading-snug", index <= at ? "text-text" : "text-faint")}>{text}</span>
          </li>
        ))}
      </ol>
      <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
        {mint.status === "confirmed" && mint.contract && mint.tokenId && (
          <ButtonLink size="small" href={`/token/${mint.chainId}/${mint.contract}/${mint.tokenId}`} data-testid="see-token">
            See the certificate
          </ButtonLink>
        )}
      </div>
      {mint.txHash && (
        <p className="mt-3">
          <TransactionHash chainId={mint.chainId} hash={mint.txHash} />
        </p>
      )}
    </div>
  );
}
