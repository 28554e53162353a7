import type { Address, Hex } from "viem";
import { create } from "zustand";
import type { TypedForm } from "@/lib/wallet/typed-form";
import type { DevAccount } from "./accounts";

export type DevTransaction = { from: Address; to: Address; data: Hex; value: bigint; chainId: number };

/** The dev wallet's requests to its owner, one at a time, like any wallet's. */
export type DevRequest =
  | { kind: "account"; answer: (account: DevAccount | null) => void }
  | { kind: "message"; account: DevAccount; message: string; answer: (agreed: boolean) => void }
  | { kind: "typed"; account: DevAccount; form: TypedForm; answer: (agreed: boolean) => void }
  | { kind: "batch"; account: DevAccount; calls: DevTransaction[]; answer: (agreed: boolean) => void }
  | { kind: "transaction"; account: DevAccount; transaction: DevTransaction; answer: (agreed: boolean) => void };

type Requests = { current: DevRequest | null };

export const useDevRequests = create<Requests>(() => ({ current: null }));

let last: Promise<unknown> = Promise.resolve();

/** The chosen account; null if the person closed the sheet. */
export function askAccount(): Promise<DevAccount | null> {
  return inTurn((answer) => ({ kind: "account", answer }));
}

export function askMessage(account: DevAccount, message: string): Promise<boolean> {
  return inTurn((answer) => ({ kind: "message", account, message, answer }));
}

export function askTyped(account: DevAccount, form: TypedForm): Promise<boolean> {
  return inTurn((answer) => ({ kind: "typed", account, form, answer }));
}

export function askBatch(account: DevAccount, calls: DevTransaction[]): Promise<boolean> {
  return inTurn((answer) => ({ kind: "batch", account, calls, answer }));
}

export function askTransaction(account: DevAccount, transaction: DevTransaction): Promise<boolean> {
  return inTurn((answer) => ({ kind: "transaction", account, transaction, answer }));
}

function inTurn<T>(request: (answer: (value: T) => void) => DevRequest): Promise<T> {
  const turn = last.then(
    () =>
      new Promise<T>((resolve) => {
        const answer = (value: T) => {
          useDevRequests.setState({ current: null });
          resolve(value);
        };
        useDevRequests.setState({ current: request(answer) });
      }),
  );
  last = turn.catch(() => undefined);
  return turn;
}
