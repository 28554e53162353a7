"use client";
import { useState } from "react";
import type { PaymentSigning } from "@/lib/api/types";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { useLoadWallet, useWallet, walletLost } from "@/lib/wallet/connection";
import { busy } from "@/lib/wallet/flow";
import { useWalletFlow } from "@/lib/wallet/use-wallet-flow";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { FlowTrouble, Paid } from "./flow-trouble";
import { NeedWallet } from "./need-wallet";
import type { PayProps } from "./pay-ways";
import { PlayMoney } from "./play-money";
import { type Mark, Steps } from "./steps";

type State = { step: "idle" | "signing" | "rejected" } | { step: "failed"; reason: string };

/** Pays with a permit in place of the approval: one signature, then one transaction of the buyer's wallet. */
export function PermitPay({ orderId, payment, ended, onPaid, signing }: PayProps & { signing: PaymentSigning }) {
  const chain = useChainConfig(payment.chainId);
  const load = useLoadWallet();
  const address = useWallet((wallet) => wallet.address);
  const [state, setState] = useState<State>({ step: "idle" });
  const { flow, start, retry } = useWalletFlow(`${orderId}.${payment.expiresAt}`, onPaid);
  const working = state.step === "signing" || busy(flow);
  const amount = formatAmount(chain, payment.token, payment.amount);

  const pay = async () => {
    if (!address || !payment.call) return;
    if (flow.step === "rejected" || flow.step === "failed") return retry();
    setState({ step: "signing" });
    const code = await load().catch(() => null);
    if (!code) return setState({ step: "failed", reason: walletLost });
    try {
      const call = await code.permitted(payment, signing, address);
      setState({ step: "idle" });
      await start({ chainId: payment.chainId, approval: null, call, expiresAt: payment.expiresAt });
    } catch (thrown) {
      setState(code.isRefusal(thrown) ? { step: "rejected" } : { step: "failed", reason: code.reason(thrown) });
    }
  };

  const signed = flow.step !== "idle" && flow.step !== "expired";
  const sent = flow.step === "callPending" || flow.step === "done";
  const steps: [string, Mark][] = [
    [`Sign that the checkout may take ${amount}`, signed ? "done" : state.step === "signing" ? "now" : "waiting"],
    ["Pay in your wallet", sent ? "done" : flow.step === "calling" ? "now" : "waiting"],
    ["Confirmed on the chain", flow.step === "done" ? "done" : flow.step === "callPending" ? "now" : "waiting"],
  ];
  return (
    <>
      <Steps steps={steps} at={signed ? flow.step : state.step} />
      {state.step === "rejected" && <Trouble>You declined in your wallet. Nothing was sent.</Trouble>}
      {state.step === "failed" && <Trouble>{state.reason}</Trouble>}
      <FlowTrouble flow={flow} />
      {!working && flow.step !== "done" && <PlayMoney chain={chain} token={payment.token} amount={payment.amount} />}
      {flow.step === "done" ? (
        <Paid />
      ) : (
        <NeedWallet wallet={payment.payer} why="to pay">
          <Button look="primary" size="large" onClick={pay} busy={working} disabled={ended} data-testid="pay" className="justify-self-start">
            {state.step === "rejected" || state.step === "failed" || flow.step === "rejected" || flow.step === "failed" ? "Try again" : `Pay ${amount}`}
          </Button>
        </NeedWallet>
      )}
    </>
  );
}
