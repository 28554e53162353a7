"use client";
import { useEffect, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { Problem, explain } from "@/lib/api/problem";
import type { Payment, PaymentRelay, PaymentSigning } from "@/lib/api/types";
import { IntentKey } from "@/lib/keys";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { useLoadWallet, useWallet, walletLost } from "@/lib/wallet/connection";
import { typedForm } from "@/lib/wallet/typed-form";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { NeedWallet } from "./need-wallet";
import type { PayProps } from "./pay-ways";
import { PlayMoney } from "./play-money";
import { type Mark, Steps } from "./steps";

const look = 1_500;

/** Whether the studio is sending a signed payment, or has sent it. */
export function isUnderWay(relay: PaymentRelay): boolean {
  return relay.status !== "failed";
}

type State = "idle" | "signing" | "posting" | "rejected" | "refused";
type Props = PayProps & { signing: PaymentSigning | null; onTry: () => void; onRefused: (reason: string | null) => void; waits: boolean };

/** Pays by one signature: the buyer's wallet signs, the studio sends the payment and pays its gas. */
export function RelayedPay({ orderId, payment, ended, onChange, signing, onTry, onRefused, waits }: Props) {
  const chain = useChainConfig(payment.chainId);
  const load = useLoadWallet();
  const wallet = useWallet();
  const [state, setState] = useState<State>("idle");
  const intent = useRef(new IntentKey());
  const relay = payment.relay && isUnderWay(payment.relay) ? payment.relay : null;
  const working = state === "signing" || state === "posting";

  // The order's stream reports changes of its status only; until then, the order is read again.
  useEffect(() => {
    if (!relay) return;
    const timer = setInterval(onChange, look);
    return () => clearInterval(timer);
  }, [relay, onChange]);

  const refuse = (reason: string) => {
    setState("refused");
    onRefused(reason);
  };
  const pay = async () => {
    if (!signing || !wallet.address) return;
    onTry();
    onRefused(null);
    setState("signing");
    const code = await load().catch(() => null);
    if (!code) return refuse(walletLost);
    const signature = await code.signTyped(payment.chainId, wallet.address, typedForm(signing)).catch((thrown: unknown) => {
      if (code.isRefusal(thrown)) setState("rejected");
      else refuse(code.reason(thrown));
      return null;
    });
    if (!signature) return;
    setState("posting");
    const body = { method: signing.method, signature };
    await api.post(`/orders/${orderId}/signed-payment`, { body, idempotencyKey: intent.current.of(body) }).then(
      () => setState("idle"),
      (thrown: unknown) => {
        // A reply that got lost is asked for again with the same key; a refusal is not repeated to the next signature.
        if (thrown instanceof Problem && thrown.status !== 0) intent.current.done();
        refuse(explain(thrown));
      },
    );
    onChange();
  };

  return (
    <>
      <Steps steps={stepsOf(state, relay)} at={relay ? relay.status : state} />
      {state === "rejected" && <Trouble>You declined in your wallet. Nothing was sent.</Trouble>}
      {relay ? (
        <p className="text-dim" role="status" data-testid="relay" data-status={relay.status}>
          This page follows it; you can also close it.
        </p>
      ) : (
        <>
          {!working && <PlayMoney chain={chain} token={payment.token} amount={payment.amount} />}
          <NeedWallet wallet={payment.payer} why="to pay">
            <div className="grid gap-3">
              <Button look="primary" size="large" onClick={pay} busy={working || waits} disabled={ended} data-testid="pay" className="justify-self-start">
                {state === "idle" || working ? `Pay ${formatAmount(chain, payment.token, payment.amount)}` : "Sign again"}
              </Button>
              <Meaning payment={payment} />
            </div>
          </NeedWallet>
        </>
      )}
    </>
  );
}

function Meaning({ payment }: { payment: Payment }) {
  const chain = useChainConfig(payment.chainId);
  return (
    <p className="max-w-prose text-sm text-dim" data-testid="signature-meaning">
      <strong className="font-bold text-text">One signature, no gas.</strong> It allows the checkout to take exactly {formatAmount(chain, payment.token, payment.amount)} for this order, once, until the price
      expires. Nobody can send the money elsewhere.
    </p>
  );
}

function stepsOf(state: State, relay: PaymentRelay | null): [string, Mark][] {
  const signed: Mark = relay || state === "posting" ? "done" : state === "signing" ? "now" : "waiting";
  const sent: Mark = relay?.status === "sent" || relay?.status === "paid" ? "done" : relay || state === "posting" ? "now" : "waiting";
  const onChain: Mark = relay?.status === "paid" ? "done" : relay?.status === "sent" ? "now" : "waiting";
  return [
    ["Sign in your wallet", signed],
    ["The studio sends it, and pays the gas", sent],
    ["Confirmed on the chain", onChain],
  ];
}
