"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Payment } from "@/lib/api/types";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { useLoadWallet, useWallet } from "@/lib/wallet/connection";
import { recallSent } from "@/lib/wallet/sent-calls";
import { type Facts, type Way, nothingKnown, waysOf } from "@/lib/wallet/ways";
import { Trouble } from "@/components/ui/states";
import { BatchPay, batchOf } from "./batch-pay";
import { PermitPay } from "./permit-pay";
import { RelayedPay, isUnderWay } from "./relayed-pay";
import { SentPay } from "./sent-pay";

export type PayProps = { orderId: string; payment: Payment; ended: boolean; onPaid?: (hash: string) => void; onChange: () => void };

/** Offers the best way to send a payment first, and the others below it. */
export function PayWays(props: PayProps) {
  const { payment, orderId } = props;
  const { facts, known } = useFacts(payment);
  const [chosen, setChosen] = useState<Way["kind"] | null>(null);
  // Kept here: the way that was refused may be gone with the next look at the order.
  const [refusal, setRefusal] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const relay = payment.relay;
  const sent = recallSent(`${orderId}.${payment.expiresAt}`) !== null;
  const underWay = relay !== undefined && isUnderWay(relay);
  const ways = waysOf(payment, facts);
  // A transaction that an earlier page sent is followed; a signed payment that is under way is waited for.
  const batch = !sent && batchOf(orderId, payment.expiresAt) !== null;
  const preferred = sent ? "transactions" : batch ? "batch" : (chosen ?? ways[0]!.kind);
  const way: Way = batch ? { kind: "batch" } : (ways.find(({ kind }) => kind === preferred) ?? ways.at(-1)!);
  const others = batch ? [] : ways.filter(({ kind }) => kind !== way.kind);
  const waits = payment.signings !== undefined && !known && !underWay && !sent;
  return (
    <>
      {relay?.status === "failed" && !tried && <Trouble>The payment that you signed did not go through, and took nothing: {relay.problem}.</Trouble>}
      {refusal && !underWay && <Trouble>{refusal} Nothing was taken.</Trouble>}
      {underWay || way.kind === "signed" ? (
        <RelayedPay {...props} signing={way.kind === "signed" ? way.signing : null} onTry={() => setTried(true)} onRefused={setRefusal} waits={waits} />
      ) : way.kind === "batch" ? (
        <BatchPay {...props} />
      ) : way.kind === "permit" ? (
        <PermitPay {...props} signing={way.signing} />
      ) : (
        <SentPay {...props} />
      )}
      {!underWay && !sent && !waits && others.length > 0 && <OtherWays payment={payment} ways={others} choose={setChosen} />}
    </>
  );
}

function OtherWays({ payment, ways, choose }: { payment: Payment; ways: Way[]; choose: (kind: Way["kind"]) => void }) {
  const chain = useChainConfig(payment.chainId);
  const gas = chain?.nativeCurrency.symbol ?? "gas";
  const words: Record<Way["kind"], string> = {
    signed: `Sign ${formatAmount(chain, payment.token, payment.amount)} once, the studio pays the gas`,
    batch: "Approve and pay in one step",
    permit: `Sign, then send the payment yourself (gas in ${gas})`,
    transactions: payment.approval ? `Approve and pay yourself, in up to two transactions (gas in ${gas})` : "Pay with a transaction",
  };
  return (
    <details className="text-sm" data-testid="other-ways">
      <summary className="cursor-pointer text-dim hover:text-text">Pay another way</summary>
      <ul className="mt-3 grid gap-2">
        {ways.map(({ kind }) => (
          <li key={kind}>
            <button type="button" onClick={() => choose(kind)} data-testid={`way-${kind}`} className="min-h-11 w-full border border-line px-4 py-2 text-left text-dim hover:border-text hover:text-text">
              {words[kind]}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the chain and the wallet say; until they do, and if they do not, the ordinary way is offered. */
function useFacts(payment: Payment): { facts: Facts; known: boolean } {
  const load = useLoadWallet();
  const address = useWallet((wallet) => wallet.address);
  const { data, isFetched } = useQuery({
    queryKey: ["pay-facts", payment.chainId, payment.token, payment.amount, address],
    queryFn: async () => (await load()).payFacts(payment, address!),
    enabled: payment.approval !== undefined && address !== undefined,
    staleTime: 0,
    retry: false,
  });
  return { facts: data ?? nothingKnown, known: isFetched || address === undefined };
}
