"use client";
import { useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Order } from "@/lib/api/types";
import { newKey } from "@/lib/keys";
import { canCancel } from "@/lib/order-status";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Trouble } from "@/components/ui/states";

/** Calls an order off while nothing has been printed; what was paid goes back from the contract. */
export function CancelOrder({ order, onCancelled }: { order: Order; onCancelled: () => void }) {
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const key = useRef<string | null>(null);
  if (!canCancel(order.status)) return null;
  const cancel = async () => {
    setSending(true);
    setProblem(null);
    try {
      await api.post(`/orders/${order.id}/cancel`, { idempotencyKey: (key.current ??= newKey()) });
      setAsking(false);
      onCancelled();
    } catch (thrown) {
      setProblem(explain(thrown));
    } finally {
      setSending(false);
    }
  };
  return (
    <div>
      <Button size="small" onClick={() => setAsking(true)} data-testid="cancel-order">
        Cancel the order
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} held={sending} title="Cancel this order?">
        <p className="text-dim">{order.status === "paid" ? "The contract returns your money to the wallet that paid." : "The pieces become available to others again. You have not paid anything."}</p>
        {problem && (
          <div className="mt-4">
            <Trouble>{problem}</Trouble>
          </div>
        )}
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => setAsking(false)} disabled={sending}>
            Keep the order
          </Button>
          <Button look="danger" onClick={cancel} busy={sending} data-testid="cancel-order-yes">
            Cancel the order
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
