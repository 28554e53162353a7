import type { OrderStatus } from "@/lib/api/types";

type Tone = "neutral" | "live" | "good" | "warn" | "bad";

/** Each status of an order: its name, its colour, and its meaning for the buyer. */
export const orderStatuses: Record<OrderStatus, { name: string; tone: Tone; meaning: string }> = {
  awaiting_payment: { name: "Awaiting payment", tone: "warn", meaning: "Your pieces are reserved. Pay before the price expires." },
  paid: { name: "Paid", tone: "live", meaning: "The checkout contract holds your money. Printing is next." },
  in_production: { name: "In production", tone: "live", meaning: "Your order is being printed, and the contract pays the creator." },
  shipped: { name: "Shipped", tone: "live", meaning: "Everything is printed and on its way." },
  delivered: { name: "Delivered", tone: "good", meaning: "It is yours twice over: in your hands and as a digital twin." },
  expired: { name: "Expired", tone: "bad", meaning: "It was not paid in time, so the pieces are free for others again." },
  cancelled: { name: "Cancelled", tone: "neutral", meaning: "The order was cancelled." },
  refund_pending: { name: "Refund on its way", tone: "warn", meaning: "The contract is sending your money back." },
  refunded: { name: "Refunded", tone: "neutral", meaning: "The money is back in your wallet." },
  on_hold: { name: "On hold", tone: "warn", meaning: "Someone at the studio is looking into this order." },
};

/** The path of an order on which nothing goes wrong. */
export const orderPath: readonly OrderStatus[] = ["awaiting_payment", "paid", "in_production", "shipped", "delivered"];

export function orderIsOver(status: OrderStatus): boolean {
  return ["delivered", "expired", "cancelled", "refunded"].includes(status);
}

export function canCancel(status: OrderStatus): boolean {
  return status === "awaiting_payment" || status === "paid";
}
