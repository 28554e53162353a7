import type { Order, OrderItem, Shipment } from "@/lib/api/types";
import { plural } from "@/lib/text";

type Tone = "neutral" | "live" | "good" | "warn" | "bad";
type Status = Shipment["status"];

/** Each status of a parcel: its name, its colour, and whether it still moves. */
export const parcelStatuses: Record<Status, { name: string; tone: Tone; moves: boolean }> = {
  pre_transit: { name: "Label made", tone: "neutral", moves: true },
  in_transit: { name: "On its way", tone: "live", moves: true },
  out_for_delivery: { name: "Out for delivery", tone: "live", moves: true },
  attempt_failed: { name: "Nobody was in", tone: "warn", moves: true },
  available_for_pickup: { name: "Ready to collect", tone: "warn", moves: true },
  exception: { name: "Held up", tone: "warn", moves: true },
  delivered: { name: "Arrived", tone: "good", moves: false },
  returning: { name: "Going back", tone: "warn", moves: true },
  returned: { name: "Sent back", tone: "bad", moves: false },
};

/** How many pieces of a line. */
export type Pieces = { item: OrderItem; pieces: number };

/** What is in a parcel. */
export function contentOf(parcel: Shipment, items: OrderItem[]): Pieces[] {
  return parcel.lines.flatMap(({ line, pieces }) => {
    const item = items.find((one) => one.line === line);
    return item ? [{ item, pieces }] : [];
  });
}

/** What is in no parcel yet. Nothing, if it is not known of a parcel what is in it, or nothing more will be sent. */
export function stillToCome({ status, items, shipments }: Pick<Order, "status" | "items" | "shipments">): Pieces[] {
  const open = ["in_production", "on_hold"].includes(status) && shipments.length > 0;
  if (!open || shipments.some(({ lines }) => lines.length === 0)) return [];
  const sent = (line: number) => shipments.flatMap(({ lines }) => lines).reduce((sum, one) => sum + (one.line === line ? one.pieces : 0), 0);
  return items.map((item) => ({ item, pieces: item.quantity - sent(item.line) })).filter(({ pieces }) => pieces > 0);
}

/** Where it all is, in a line: `1 arrived · 2 on their way · 1 piece in production`. */
export function parcelsInShort(order: Pick<Order, "status" | "items" | "shipments">): string {
  const arrived = order.shipments.filter(({ status }) => status === "delivered").length;
  const back = order.shipments.filter(({ status }) => status === "returned" || status === "returning").length;
  const moving = order.shipments.length - arrived - back;
  const coming = stillToCome(order).reduce((sum, { pieces }) => sum + pieces, 0);
  return [
    arrived > 0 && `${arrived} arrived`,
    moving > 0 && `${moving} on ${moving === 1 ? "its" : "their"} way`,
    back > 0 && `${back} sent back`,
    coming > 0 && `${plural(coming, "piece")} in production`,
  ]
    .filter(Boolean)
    .join(" · ");
}
