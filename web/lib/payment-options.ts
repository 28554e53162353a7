"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Money, PaymentOption } from "@/lib/api/types";
import { formatUnits } from "@/lib/money";
import { useStudio } from "@/lib/studio";
import { leastPlaces } from "@/lib/wallet/chains";

/** States change within seconds to minutes, so that a page which stays open offers another chain in time. */
const every = 10_000;

/** Whether there is anything to choose: a studio with one chain has no places. */
export function useSeveralChains(): boolean {
  return (useStudio()?.chains.length ?? 0) > 1;
}

/** Where a total can be paid; undefined until it is known. */
export function usePaymentOptions(total: Money | undefined): PaymentOption[] | undefined {
  const { data } = useQuery({
    queryKey: ["payment-options", total?.amount],
    queryFn: ({ signal }) => api.get<{ options: PaymentOption[] }>(`/payment-options?total=${total!.amount}`, { signal }),
    enabled: total !== undefined,
    refetchInterval: every,
    staleTime: 0,
    placeholderData: (before) => before,
  });
  return data?.options;
}

/** Where an unpaid order can be paid. */
export function useOrderOptions(orderId: string): PaymentOption[] | undefined {
  const several = useSeveralChains();
  const { data } = useQuery({
    queryKey: ["payment-options", orderId],
    queryFn: ({ signal }) => api.get<{ options: PaymentOption[] }>(`/orders/${orderId}/payment-options`, { signal }),
    enabled: several,
    refetchInterval: every,
    staleTime: 0,
  });
  return data?.options;
}

export type Place = { value: string; chainId: number; token: string; symbol: string; amount: string | undefined; gasless: boolean; state: PaymentOption["state"]; chain: string };

/** Every currency of every chain, in order. */
export function placesOf(options: PaymentOption[]): Place[] {
  return options.flatMap(({ chainId, name, state, prices }) =>
    prices.map(({ token, symbol, decimals, gasless, amount }) => ({
      value: `${chainId}:${token}`,
      chainId,
      token,
      symbol,
      gasless,
      state,
      chain: name,
      amount: amount === undefined ? undefined : `${formatUnits(amount, decimals, 6, leastPlaces(symbol))} ${symbol}`,
    })),
  );
}

/** Whether somebody can be sent there now. */
export function isOpen(place: Place): boolean {
  return place.state !== "down" && place.amount !== undefined;
}

/**
 * Who pays the gas at a place.
 *
 * @param gas the chain's currency
 * @param account the kind of the buyer's account there; undefined until a wallet is connected
 */
export function gasOf({ token, symbol, chain, gasless }: Place, gas: string, account: "plain" | "delegated" | "contract" | undefined): string {
  if (token === "native") return `Your wallet sends the payment, and pays a little ${gas} for gas on top.`;
  if (!gasless) return `Your wallet sends the payment, and needs a little ${gas} for gas as well.`;
  if (account === "contract") return `Your wallet is a contract account, whose signatures ${symbol} does not take: it sends the payment itself, and needs a little ${gas} for gas.`;
  const words = `No gas: you sign once, the studio sends the ${symbol} on ${chain} and pays for it.`;
  return account === undefined ? `${words} A wallet that is a contract, such as a Safe, sends it itself and needs a little ${gas}.` : words;
}

/** What a buyer is told about chains that the studio would offer before the one that it offers now; null if there are none. */
export function insteadOf(options: PaymentOption[]): string | null {
  const offered = options.findIndex((option) => option.default);
  const before = options.slice(0, Math.max(offered, 0)).filter(({ state }) => state !== "ready");
  if (before.length === 0) return null;
  const names = before.map(({ name }) => name).join(" and ");
  const down = before.every(({ state }) => state === "down");
  return `${names} ${down ? (before.length === 1 ? "does not respond" : "do not respond") : (before.length === 1 ? "is slow" : "are slow")} at the moment, so ${options[offered]!.name} is offered first. This changes back by itself.`;
}
