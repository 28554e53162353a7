"use client";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { BaseError, type Hex } from "viem";
import { type Config, useConfig, useConnection } from "wagmi";
import { getTransactionReceipt, sendTransaction, switchChain, waitForTransactionReceipt } from "wagmi/actions";
import type { Call } from "@/lib/api/types";
import { isRefusal, walletReason } from "./errors";
import { type Flow, type Plan, advance, idle } from "./flow";
import { forgetSent, keepSent, recallSent } from "./sent-calls";

/**
 * Drives one `Flow` with the connected wallet. `key` names what is paid; the hash of a call that was sent is kept
 * under it for a day, so that a page which is loaded again, or sooner than the server hears of the payment, waits for that
 * transaction instead of offering to send another.
 */
export function useWalletFlow(key: string | null, onDone?: (hash: string) => void) {
  const config = useConfig();
  const { chainId } = useConnection();
  const [flow, dispatch] = useReducer(advance, idle);

  const acted = useRef<Flow | null>(null);

  useEffect(() => {
    // One run per state, in strict mode too: a wallet must never be asked twice for one thing.
    if (acted.current === flow) return;
    acted.current = flow;
    void act(flow).catch((thrown: unknown) => {
      if (isRefusal(thrown)) dispatch({ type: "rejected" });
      else dispatch({ type: "failed", reason: walletReason(thrown) });
    });

    async function act(state: Flow): Promise<void> {
      if (state.step === "switching") {
        await switchChain(config, { chainId: state.plan.chainId });
        dispatch({ type: "chainSwitched", now: Date.now() });
      } else if (state.step === "approving") {
        dispatch({ type: "sent", hash: await send(state.plan.chainId, state.plan.approval!) });
      } else if (state.step === "calling") {
        const hash = await send(state.plan.chainId, state.plan.call);
        keepSent(key, hash);
        dispatch({ type: "sent", hash });
      } else if (state.step === "approvalPending" || state.step === "callPending") {
        const success = await outcome(config, state.plan.chainId, state.hash as Hex);
        if (!success) forgetSent(key);
        dispatch(success ? { type: "mined", hash: state.hash, now: Date.now() } : { type: "reverted", hash: state.hash });
      } else if (state.step === "done") {
        onDone?.(state.hash);
      }
    }

    function send(onChain: number, call: Call): Promise<Hex> {
      return sendTransaction(config, { chainId: onChain, to: call.to as Hex, data: call.data as Hex, value: BigInt(call.value ?? "0") });
    }
  }, [flow, config, key, onDone]);

  const start = useCallback(
    (plan: Plan) => {
      const hash = recallSent(key);
      if (hash) dispatch({ type: "resume", plan, hash });
      else dispatch({ type: "start", plan, now: Date.now(), walletChainId: chainId });
    },
    [key, chainId],
  );
  const retry = useCallback(() => dispatch({ type: "retry", now: Date.now(), walletChainId: chainId }), [chainId]);
  const reset = useCallback(() => dispatch({ type: "reset" }), []);
  return { flow, start, retry, reset, sentBefore: () => recallSent(key) !== null };
}

/** Waits until the chain has decided, through lost connections; a transaction cancelled in the wallet counts as refused. */
async function outcome(config: Config, chainId: number, hash: Hex): Promise<boolean> {
  for (;;) {
    let cancelled = false;
    const onReplaced = (replacement: { reason: string }) => {
      cancelled = replacement.reason === "cancelled";
    };
    try {
      const receipt = await waitForTransactionReceipt(config, { hash, chainId, pollingInterval: 1_000, onReplaced });
      return receipt.status === "success" && !cancelled;
    } catch (thrown) {
      // wagmi throws the revert reason of a mined transaction that failed; anything else is a node that did not answer.
      const receipt = await getTransactionReceipt(config, { hash, chainId }).catch(() => null);
      if (receipt) return receipt.status === "success" && !cancelled;
      if (!(thrown instanceof BaseError)) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
  }
}
