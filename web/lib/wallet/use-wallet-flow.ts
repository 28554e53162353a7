"use client";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { BaseError, type Hex, erc20Abi } from "viem";
import { type Config, useConfig, useConnection } from "wagmi";
import { getTransactionReceipt, readContract, sendTransaction, switchChain, waitForTransactionReceipt } from "wagmi/actions";
import type { Call } from "@/lib/api/types";
import { type ReadAllowance, withoutGivenApproval } from "./allowance";
import { isRefusal, walletReason } from "./errors";
import { type Flow, type Plan, advance, idle } from "./flow";
import { forgetSent, keepSent, recallSent } from "./sent-calls";

/**
 * Drives one `Flow` with the connected wallet. `key` names what is paid; the hash of a call that was sent is kept
 * under it for a day, so that a page which is loaded again, or sooner than the server hears of the payment, waits for that
 * transaction instead of offering to send another. An approval that the wallet has given, for this or anything else, is not asked for again.
 */
export function useWalletFlow(key: string | null, onDone?: (hash: string) => void) {
  const config = useConfig();
  const { chainId, address } = useConnection();
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
        const hash = await send(state.plan.chainId, state.plan.approval!);
        keepSent(approvalOf(key), hash);
        dispatch({ type: "sent", hash });
      } else if (state.step === "calling") {
        const hash = await send(state.plan.chainId, state.plan.call);
        keepSent(key, hash);
        dispatch({ type: "sent", hash });
      } else if (state.step === "approvalPending" || state.step === "callPending") {
        const success = await outcome(config, state.plan.chainId, state.hash as Hex);
        if (state.step === "approvalPending") forgetSent(approvalOf(key));
        else if (!success) forgetSent(key);
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
    async (plan: Plan) => {
      const hash = recallSent(key);
      if (hash) return dispatch({ type: "resume", plan, hash });
      const left = address ? await withoutGivenApproval(plan, allowanceReader(config, plan.chainId, address)) : plan;
      const approving = left.approval ? recallSent(approvalOf(key)) : null;
      if (approving) dispatch({ type: "resumeApproval", plan: left, hash: approving });
      else dispatch({ type: "start", plan: left, now: Date.now(), walletChainId: chainId });
    },
    [key, chainId, address, config],
  );
  const retry = useCallback(() => dispatch({ type: "retry", now: Date.now(), walletChainId: chainId }), [chainId]);
  const reset = useCallback(() => dispatch({ type: "reset" }), []);
  return { flow, start, retry, reset, sentBefore: () => recallSent(key) !== null };
}

function approvalOf(key: string | null): string | null {
  return key && `${key}.approval`;
}

/** Asks a chain's tokens what an owner allows. */
export function allowanceReader(config: Config, chainId: number, owner: Hex): ReadAllowance {
  return (token, spender) => readContract(config, { chainId, address: token as Hex, abi: erc20Abi, functionName: "allowance", args: [owner, spender as Hex] });
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
