"use client";
import { useEffect, useState } from "react";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { useLoadWallet, walletLost } from "@/lib/wallet/connection";
import { forgetSent, keepSent, recallSent } from "@/lib/wallet/sent-calls";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { Paid } from "./flow-trouble";
import { NeedWallet } from "./need-wallet";
import type { PayProps } from "./pay-ways";
import { PlayMoney } from "./play-money";
import { type Mark, Steps } from "./steps";

type State = { step: "idle" | "asking" | "rejected" | "done" } | { step: "pending"; id: string } | { step: "failed"; reason: string };

/** The wallet's name for a batch that this browser sent for an order's price; null if there is none. */
export function batchOf(orderId: string, expiresAt: string): string | null {
  return recallSent(keyOf(orderId, expiresAt));
}

const keyOf = (orderId: string, expiresAt: string) => `${orderId}.${expiresAt}.batch`;

/** Approves and pays in one step, with a wallet that makes both happen or none (EIP-5792). */
export function BatchPay({ orderId, payment, ended, onPaid }: PayProps) {
  const chain = useChainConfig(payment.chainId);
  const load = useLoadWallet();
  const key = keyOf(orderId, payment.expiresAt);
  const [state, setState] = useState<State>(() => sentBefore(orderId, payment.expiresAt));
  const pending = state.step === "pending" ? state.id : null;

  useEffect(() => {
    if (!pending) return;
    let gone = false;
    load()
      .then((code) => code.batchOutcome(pending))
      .then(
        (hash) => {
          if (gone) return;
          if (!hash) {
            forgetSent(key);
            return setState({ step: "failed", reason: "The chain refused it. Nothing was taken but its gas." });
          }
          keepSent(`${orderId}.${payment.expiresAt}`, hash);
          setState({ step: "done" });
          onPaid?.(hash);
        },
        () => !gone && setState({ step: "failed", reason: "The wallet no longer knows this payment. Look at the order again in a moment." }),
      );
    return () => {
      gone = true;
    };
  }, [pending, load, key, orderId, payment.expiresAt, onPaid]);

  const pay = async () => {
    if (!payment.approval || !payment.call) return;
    setState({ step: "asking" });
    const code = await load().catch(() => null);
    if (!code) return setState({ step: "failed", reason: walletLost });
    try {
      const id = await code.sendBatch(payment.chainId, [payment.approval, payment.call], payment.paymaster);
      keepSent(key, id);
      setState({ step: "pending", id });
    } catch (thrown) {
      setState(code.isRefusal(thrown) ? { step: "rejected" } : { step: "failed", reason: code.reason(thrown) });
    }
  };

  const working = state.step === "asking" || state.step === "pending";
  const sent: Mark = state.step === "pending" || state.step === "done" ? "done" : state.step === "asking" ? "now" : "waiting";
  return (
    <>
      <Steps at={state.step} steps={[["Approve and pay in your wallet, in one step", sent], ["Confirmed on the chain", state.step === "done" ? "done" : state.step === "pending" ? "now" : "waiting"]]} />
      {state.step === "rejected" && <Trouble>You declined in your wallet. Nothing was sent.</Trouble>}
      {state.step === "failed" && <Trouble>{state.reason}</Trouble>}
      {!working && state.step !== "done" && <PlayMoney chain={chain} token={payment.token} amount={payment.amount} />}
      {state.step === "done" ? (
        <Paid />
      ) : (
        <NeedWallet wallet={payment.payer} why="to pay">
          <Button look="primary" size="large" onClick={pay} busy={working} disabled={ended} data-testid="pay" className="justify-self-start">
            {state.step === "rejected" || state.step === "failed" ? "Try again" : `Pay ${formatAmount(chain, payment.token, payment.amount)}`}
          </Button>
        </NeedWallet>
      )}
    </>
  );
}

function sentBefore(orderId: string, expiresAt: string): State {
  const id = batchOf(orderId, expiresAt);
  return id ? { step: "pending", id } : { step: "idle" };
}
