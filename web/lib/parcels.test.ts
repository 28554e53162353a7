import { expect, it } from "vitest";
import type { Order, OrderItem, Shipment } from "@/lib/api/types";
import { contentOf, parcelsInShort, parcelStatuses, stillToCome } from "./parcels";

const items = [1, 2, 3].map((line) => ({ line, title: `Fox ${line}`, quantity: 2 }) as OrderItem);
const parcel = (status: Shipment["status"], ...lines: [line: number, pieces: number][]) =>
  ({ key: `${status}${lines}`, carrier: "Post", status, shippedAt: "2026-03-05T08:00:00Z", lines: lines.map(([line, pieces]) => ({ line, pieces })), events: [] }) as Shipment;
const order = (status: Order["status"], ...shipments: Shipment[]) => ({ status, items, shipments });

it("counts what is in no parcel yet, by pieces", () => {
  const left = stillToCome(order("in_production", parcel("in_transit", [1, 2], [2, 1])));
  expect(left.map(({ item, pieces }) => [item.line, pieces])).toEqual([
    [2, 1],
    [3, 2],
  ]);
});

it("expects nothing more once all is shipped, or if nobody knows what is in a parcel", () => {
  expect(stillToCome(order("shipped", parcel("in_transit", [1, 2])))).toEqual([]);
  expect(stillToCome(order("in_production", parcel("in_transit")))).toEqual([]);
  expect(stillToCome(order("in_production"))).toEqual([]);
});

it("says in a line where everything is", () => {
  expect(parcelsInShort(order("in_production", parcel("delivered", [1, 2]), parcel("in_transit", [2, 1]), parcel("out_for_delivery", [2, 1])))).toBe(
    "1 arrived · 2 on their way · 2 pieces in production",
  );
  expect(parcelsInShort(order("shipped", parcel("in_transit", [1, 2])))).toBe("1 on its way");
  expect(parcelsInShort(order("delivered", parcel("returned", [1, 2])))).toBe("1 sent back");
});

it("names what is in a parcel, and leaves out lines that the order does not have", () => {
  expect(contentOf(parcel("delivered", [2, 1], [9, 1]), items).map(({ item, pieces }) => `${pieces} × ${item.title}`)).toEqual(["1 × Fox 2"]);
});

it("has words for every status", () => {
  for (const { name } of Object.values(parcelStatuses)) expect(name).not.toBe("");
});
