"use client";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { useLoadWallet, useWallet, walletLost } from "./connection";
import { type Flow, type Plan, advance, idle } from "./flow";
import { forgetSent, keepSent, recallSent } from "./sent-calls";

/**
 * Drives one `Flow` with the connected wallet. `key` identifies what is paid; the hash of a sent call is kept under it for a day, so that a
 * page that is reloaded, or is faster than the server's notification of the payment, waits for that transaction instead of offering to send
 * another. An approval that the wallet has already given, for this or anything else, is not requested again.
 */
export function useWalletFlow(key: string | null, onDone?: (hash: string) => void) {
  const load = useLoadWallet();
  const { chainId, address } = useWallet();
  const [flow, dispatch] = useReducer(advance, idle);

  const acted = useRef<Flow | null>(null);

  useEffect(() => {
    // One run per state, in strict mode too: a wallet must never be asked twice for the same thing.
    if (acted.current === flow) return;
    acted.current = flow;
    void act(flow).catch(async (thrown: unknown) => {
      const wallet = await load().catch(() => null);
      if (wallet?.isRefusal(thrown)) dispatch({ type: "rejected" });
      else dispatch({ type: "failed", reason: wallet?.reason(thrown) ?? walletLost });
    });

    async function act(state: Flow): Promise<void> {
      if (state.step === "done") return onDone?.(state.hash);
      if (state.step === "idle" || state.step === "rejected" || state.step === "failed" || state.step === "expired") return;
      const pending = state.step === "approvalPending" || state.step === "callPending";
      const { switchChain, send, outcome } = await (pending ? persistently(load) : load());
      if (state.step === "switching") {
        await switchChain(state.plan.chainId);
        dispatch({ type: "chainSwitched", now: Date.now() });
      } else if (state.step === "approving") {
        const hash = await send(state.plan.chainId, state.plan.approval!);
        keepSent(approvalOf(key), hash);
        dispatch({ type: "sent", hash });
      } else if (state.step === "calling") {
        const hash = await send(state.plan.chainId, state.plan.call);
        keepSent(key, hash);
        dispatch({ type: "sent", hash });
      } else {
        const success = await outcome(state.plan.chainId, state.hash);
        if (state.step === "approvalPending") forgetSent(approvalOf(key));
        else if (!success) forgetSent(key);
        dispatch(success ? { type: "mined", hash: state.hash, now: Date.now() } : { type: "reverted", hash: state.hash });
      }
    }
  }, [flow, load, key, onDone]);

  const start = useCallback(
    async (plan: Plan) => {
      const hash = recallSent(key);
      if (hash) return dispatch({ type: "resume", plan, hash });
      const wallet = plan.approval && address ? await load().catch(() => null) : null;
      const left = (await wallet?.withoutGivenApproval(plan, address!)) ?? plan;
      const approving = left.approval ? recallSent(approvalOf(key)) : null;
      if (approving) dispatch({ type: "resumeApproval", plan: left, hash: approving });
      else dispatch({ type: "start", plan: left, now: Date.now(), walletChainId: chainId });
    },
    [key, chainId, address, load],
  );
  const retry = useCallback(() => dispatch({ type: "retry", now: Date.now(), walletChainId: chainId }), [chainId]);
  const reset = useCallback(() => dispatch({ type: "reset" }), []);
  return { flow, start, retry, reset, sentBefore: () => recallSent(key) !== null };
}

function approvalOf(key: string | null): string | null {
  return key && `${key}.approval`;
}

/** Follows a sent transaction, however long its code takes to load. */
async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
  }
}
