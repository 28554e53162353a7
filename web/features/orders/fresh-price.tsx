"use client";
import { useCallback, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Order } from "@/lib/api/types";
import { IntentKey } from "@/lib/keys";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { Countdown } from "@/components/ui/time";

/** Offers a new quote once the old one has run out, while the pieces are still set aside. */
export function FreshPrice({ order, onFresh }: { order: Order; onFresh: () => void }) {
  const [ended, setEnded] = useState(false);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const intent = useRef(new IntentKey());
  const end = useCallback(() => setEnded(true), []);
  const ask = async () => {
    setAsking(true);
    setProblem(null);
    await api
      .post(`/orders/${order.id}/quote`, { idempotencyKey: intent.current.of(order.payment?.expiresAt) })
      .then(onFresh)
      .catch((thrown: unknown) => setProblem(explain(thrown)));
    setAsking(false);
  };
  if (!order.payment) return null;
  if (!ended) {
    return (
      <span hidden>
        <Countdown until={order.payment.expiresAt} onEnd={end} />
      </span>
    );
  }
  return (
    <div className="mt-5 grid gap-4 border-t border-line pt-5">
      <p className="text-dim">The price has expired. Your pieces are still reserved.</p>
      {problem && <Trouble>{problem}</Trouble>}
      <Button onClick={ask} busy={asking} data-testid="fresh-price" className="justify-self-start">
        Get a fresh price
      </Button>
    </div>
  );
}
