"use client";
import { useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Order } from "@/lib/api/types";
import { IntentKey } from "@/lib/keys";
import { type Place, isOpen, placesOf, useOrderOptions, useSeveralChains } from "@/lib/payment-options";
import { useChainConfig } from "@/lib/studio";
import { tokenOf } from "@/lib/wallet/chains";
import { recallSent } from "@/lib/wallet/sent-calls";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Trouble } from "@/components/ui/states";
import { batchOf } from "@/components/wallet/batch-pay";
import { isUnderWay } from "@/components/wallet/relayed-pay";

/** Where an unpaid order is paid, and the other places where it can be: nothing in a studio with one chain. */
export function PayPlace({ order, onMoved }: { order: Order; onMoved: () => void }) {
  const several = useSeveralChains();
  const options = useOrderOptions(order.id);
  const payment = order.payment;
  const chain = useChainConfig(payment?.chainId);
  const [choosing, setChoosing] = useState(false);
  const [moving, setMoving] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const intent = useRef(new IntentKey());
  if (!several || !payment) return null;

  const here = `${payment.chainId}:${payment.token}`;
  const places = placesOf(options ?? []);
  const sent = recallSent(`${order.id}.${payment.expiresAt}`) !== null || batchOf(order.id, payment.expiresAt) !== null || (payment.relay !== undefined && isUnderWay(payment.relay));
  const next = payment.chainState === "down" ? places.find((place) => isOpen(place) && place.chainId !== payment.chainId) : undefined;
  const move = async ({ value, chainId, token }: Place) => {
    setMoving(value);
    setProblem(null);
    await api
      .post(`/orders/${order.id}/quote`, { body: { chainId, token }, idempotencyKey: intent.current.of(`${value} ${payment.expiresAt}`) })
      .then(() => (setChoosing(false), onMoved()))
      .catch((thrown: unknown) => setProblem(explain(thrown)));
    setMoving(null);
  };
  return (
    <section aria-label="Where to pay" className="mb-6 grid grid-cols-[minmax(0,1fr)] gap-3 border-b border-line pb-5 text-sm" data-testid="pay-place" data-chain={payment.chainId}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-dim">
          You pay with <strong className="font-medium text-text">{tokenOf(chain, payment.token).symbol}</strong> on{" "}
          <strong className="font-medium text-text" data-testid="pay-chain">
            {chain?.name ?? payment.chainId}
          </strong>
          .
        </p>
        {!sent && places.length > 1 && (
          <Button size="small" look="quiet" className="max-sm:-ml-3" onClick={() => setChoosing(!choosing)} aria-expanded={choosing} data-testid="change-place">
            {choosing ? "Keep it" : "Pay another way"}
          </Button>
        )}
      </div>
      {payment.chainState === "down" && (
        <p role="status" className="text-dao" data-testid="place-down">
          {chain?.name ?? "The chain"} does not respond at the moment. {sent ? "If your payment reached it, the order waits for it: do not pay again." : "Your pieces stay reserved while it is away."}
        </p>
      )}
      {payment.chainState === "slow" && <p role="status" className="text-dao">{chain?.name ?? "The chain"} is slow at the moment: your payment will take longer than usual to be confirmed.</p>}
      {!sent && !choosing && next && (
        <Button onClick={() => move(next)} busy={moving === next.value} className="justify-self-start" data-testid="pay-on-next">
          Pay on {next.chain} instead
        </Button>
      )}
      {choosing && (
        <ul className="grid gap-2 sm:grid-cols-2" data-testid="places">
          {places.map((place) => (
            <li key={place.value}>
              <button
                type="button"
                onClick={() => (place.value === here ? setChoosing(false) : void move(place))}
                disabled={!isOpen(place) || moving !== null}
                aria-current={place.value === here || undefined}
                data-testid={`place-${place.chainId}-${place.symbol}`}
                className={classNames("cut-sm flex w-full items-center justify-between gap-3 border px-4 py-3 text-left", place.value === here ? "border-volt bg-volt/8" : "border-line bg-deep enabled:hover:border-volt", "disabled:opacity-60")}
              >
                <span>
                  <span className="block font-medium text-text">{place.amount ?? place.symbol}</span>
                  <span className="text-dim">on {place.chain}</span>
                </span>
                <PlaceState place={place} here={place.value === here} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {problem && <Trouble>{problem}</Trouble>}
    </section>
  );
}

function PlaceState({ place, here }: { place: Place; here: boolean }) {
  if (place.state === "down") return <Badge tone="bad">No response</Badge>;
  if (place.amount === undefined) return <Badge tone="warn">No price</Badge>;
  if (place.state === "slow") return <Badge tone="warn">Slow</Badge>;
  return here ? <Badge tone="good">Chosen</Badge> : null;
}
