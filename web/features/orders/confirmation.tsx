"use client";
import type { Payment } from "@/lib/api/types";
import { finalityWords } from "@/lib/finality";
import { useChainConfig } from "@/lib/studio";
import { explorerLink } from "@/lib/wallet/chains";
import { Hash } from "@/components/ui/hash";

/** What an unpaid order waits for on the chain: before the payment in one line, then with the payment, and whether the chain is slow. */
export function Confirmation({ payment }: { payment: Payment }) {
  const chain = useChainConfig(payment.chainId);
  const confirmation = payment.confirmation;
  if (!confirmation) return null;
  const name = chain?.name ?? "the chain";
  const words = finalityWords(confirmation.finality);
  if (!confirmation.txHash) {
    return (
      <p className="mt-4 text-sm text-faint" data-testid="confirmation">
        Your order continues once the payment’s block on {name} is {words}.
      </p>
    );
  }
  return (
    <div role="status" className="grid gap-3" data-testid="confirmation" data-delayed={confirmation.delayed}>
      <p className="text-lg text-good">
        Your payment is on {name}. <Hash value={confirmation.txHash} label="transaction" href={explorerLink(chain, confirmation.txHash)} />
      </p>
      <p className="text-dim">Your order continues once its block is {words}.</p>
      {confirmation.delayed && (
        <p className="text-dao">
          {name} takes longer than usual to make its blocks final. Your payment is in place and you do not have to do anything; the order waits for it.
        </p>
      )}
    </div>
  );
}
