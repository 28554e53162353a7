"use client";
import { useCallback, useEffect, useState } from "react";
import type { Calls } from "@/lib/api/types";
import { busy } from "@/lib/wallet/flow";
import { callPlan } from "@/lib/wallet/plan";
import { forgetSent } from "@/lib/wallet/sent-calls";
import { useWalletFlow } from "@/lib/wallet/use-wallet-flow";
import { Button } from "@/components/ui/button";
import { FlowSteps } from "@/components/wallet/flow-steps";
import { FlowTrouble } from "@/components/wallet/flow-trouble";
import { NeedWallet } from "@/components/wallet/need-wallet";

type Props = { calls: Calls; verb: string; why: string; onDone: () => void; onBusy?: (busy: boolean) => void };

/**
 * Sends prepared transactions with the one wallet that can, one after the other. The hash of each is kept in this browser, so that a page
 * that is closed between signature and confirmation goes on where it was instead of sending again.
 */
export function SendCalls({ calls, verb, why, onDone, onBusy }: Props) {
  const [at, setAt] = useState(0);
  const next = useCallback(() => setAt((place) => place + 1), []);
  const call = calls.calls[at];
  useEffect(() => {
    if (!call) onDone();
  }, [call, onDone]);
  if (!call) return null;
  return (
    <div className="grid gap-4">
      {calls.calls.length > 1 && (
        <p className="text-sm text-dim" data-testid="calls-at">
          Transaction {at + 1} of {calls.calls.length}: {call.does}
        </p>
      )}
      <NeedWallet wallet={calls.from} why={why}>
        <OneCall key={call.to + call.data} chainId={calls.chainId} call={call} verb={verb} goesOn={at > 0} onDone={next} onBusy={onBusy} />
      </NeedWallet>
    </div>
  );
}

type One = { chainId: number; call: Calls["calls"][number]; verb: string; goesOn: boolean; onDone: () => void; onBusy?: (busy: boolean) => void };

function OneCall({ chainId, call, verb, goesOn, onDone, onBusy }: One) {
  const key = keyOf(chainId, call);
  // Once it is mined, the same call is a new wish: another piece, or a switch that was turned back in between.
  const done = useCallback(() => {
    forgetSent(key);
    onDone();
  }, [key, onDone]);
  const { flow, start, retry, sentBefore } = useWalletFlow(key, done);
  const working = busy(flow);
  useEffect(() => onBusy?.(working), [working, onBusy]);
  // The first one was agreed to by a click; the others belong to it.
  useEffect(() => {
    if (goesOn) void start(callPlan(chainId, call));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each call
  }, []);
  const send = () => (flow.step === "rejected" || flow.step === "failed" ? retry() : void start(callPlan(chainId, call)));
  return (
    <div className="grid gap-4">
      {flow.step !== "idle" && <FlowSteps flow={flow} approval="none" verb={verb} />}
      <FlowTrouble flow={flow} />
      {flow.step !== "done" && (
        <Button look="primary" size="large" busy={working} onClick={send} className="justify-self-start" data-testid="send-calls">
          {flow.step === "rejected" || flow.step === "failed" ? "Try again" : sentBefore() ? "Check what was sent" : verb}
        </Button>
      )}
    </div>
  );
}

/** A call is known by what it does. */
function keyOf(chainId: number, { to, data }: { to: string; data: string }): string {
  let sum = 0n;
  for (const letter of `${to}${data}`) sum = BigInt.asUintN(64, sum * 1_099_511_628_211n + BigInt(letter.charCodeAt(0)));
  return `call.${chainId}.${sum.toString(36)}`;
}
