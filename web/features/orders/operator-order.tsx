"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Order } from "@/lib/api/types";
import { newKey } from "@/lib/keys";
import { canCancel, orderIsOver, orderStatuses } from "@/lib/order-status";
import { OrderBadge } from "@/components/order/status-badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Missing } from "@/components/ui/missing";
import { Trouble } from "@/components/ui/states";
import { Hash } from "@/components/ui/hash";
import { Decisions } from "./decisions";
import { Items } from "./items";
import { Parcels } from "./parcels";
import { PaymentTrail } from "./payment-trail";
import { Productions } from "./productions";
import { Progress } from "./progress";
import { Returns } from "./returns";
import { Routing } from "./routing";
import { Timeline } from "./timeline";
import { Twins } from "./twins";

/** Anybody's order as an operator sees it, with what they may do about it. */
export function OperatorOrder({ id }: { id: string }) {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["console-order", id],
    queryFn: ({ signal }) => api.get<Order>(`/console/orders/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data && !orderIsOver(state.data.status) ? 8_000 : false),
  });
  const order = query.data;
  if (!order) {
    const gone = { title: "There is no such order", text: "Check that the link is complete." };
    return <Missing query={query} what="the order" gone={gone} action={<ButtonLink href="/console/orders">All orders</ButtonLink>} />;
  }
  const refresh = () => queries.invalidateQueries({ queryKey: ["console-order", id] });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] lg:gap-16" data-testid="console-order" data-status={order.status}>
      <div>
        <div className="flex flex-wrap items-center gap-4">
          <OrderBadge status={order.status} />
          <Hash value={order.id} label="order id" />
        </div>
        <h2 className="mt-4 text-3xl">{orderStatuses[order.status].name}</h2>
        <Progress status={order.status} />
        <Actions order={order} onDone={refresh} />
        <Timeline entries={order.timeline} chainId={order.payment?.chainId} />
      </div>
      <div className="grid content-start gap-8">
        <Routing orderId={order.id} isOver={orderIsOver(order.status)} />
        <Productions order={order} />
        <Decisions order={order} />
        <Parcels order={order} title="Parcels" />
        <Returns order={order} />
        <Twins order={order} title="Digital twins" />
        <Items order={order} title="Pieces ordered" />
        <PaymentTrail order={order} />
      </div>
    </div>
  );
}

type Deed = "cancel" | "resume";

const deeds: Record<Deed, { verb: string; title: string; meaning: string; testId: string }> = {
  cancel: { verb: "Cancel the order", title: "Cancel this order?", meaning: "The contract returns what was paid to the wallet that paid, and the pieces become available again. The buyer gets a mail.", testId: "console-cancel" },
  resume: { verb: "Resume the order", title: "Resume this order?", meaning: "It continues where it stopped. Resolve what held it first: its history says why.", testId: "console-resume" },
};

const unpaid = "Nothing has been paid. The pieces become available to others again.";

function Actions({ order, onDone }: { order: Order; onDone: () => void }) {
  const [asking, setAsking] = useState<Deed | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const key = useRef(newKey());
  const held = order.status === "on_hold";
  const offered: Deed[] = [...(held ? (["resume"] as const) : []), ...(held || canCancel(order.status) ? (["cancel"] as const) : [])];
  if (offered.length === 0) return null;
  const act = async (deed: Deed) => {
    setSending(true);
    setProblem(null);
    try {
      await api.post(`/console/orders/${order.id}/${deed}`, { idempotencyKey: deed === "cancel" ? key.current : undefined });
      setAsking(null);
      onDone();
    } catch (thrown) {
      setProblem(explain(thrown));
    } finally {
      setSending(false);
    }
  };
  const deed = asking && deeds[asking];
  return (
    <div className="mb-10 flex flex-wrap gap-3">
      {offered.map((name) => (
        <Button key={name} look={name === "resume" ? "primary" : "plain"} onClick={() => setAsking(name)} data-testid={deeds[name].testId}>
          {deeds[name].verb}
        </Button>
      ))}
      <Dialog open={deed !== null} onClose={() => setAsking(null)} held={sending} title={deed?.title ?? ""}>
        <p className="text-dim">{asking === "cancel" && order.status === "awaiting_payment" ? unpaid : deed?.meaning}</p>
        {problem && (
          <div className="mt-4">
            <Trouble>{problem}</Trouble>
          </div>
        )}
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => setAsking(null)} disabled={sending}>
            Not now
          </Button>
          <Button look={asking === "cancel" ? "danger" : "primary"} onClick={() => asking && act(asking)} busy={sending} data-testid="console-yes">
            {deed?.verb}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
