import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Order, Shipment } from "@/lib/api/types";
import { Parcels } from "./parcels";

const items = [1, 2].map((line) => ({ line, title: `Fox ${line}`, variantLabel: "Black / M", quantity: 1, thumbnailUrl: "/x.webp" }));
const parcel = { key: "a", carrier: "Royal Mail", status: "in_transit", shippedAt: "2026-03-05T08:00:00Z", lines: [{ line: 1, pieces: 1 }], events: [] };
const shown = (status: Order["status"], ...shipments: Partial<Shipment>[]) =>
  renderToStaticMarkup(<Parcels order={{ status, items, shipments: shipments.map((one) => ({ ...parcel, ...one })) } as unknown as Order} />);

test("shows nothing before something is shipped", () => {
  expect(shown("in_production")).toBe("");
});

test("shows what is in a parcel, and what is still being made", () => {
  const page = shown("in_production", {});
  expect(page).toContain("1 on its way · 1 piece in production");
  expect(page.indexOf("Fox 1")).toBeLessThan(page.indexOf("still-to-come"));
  expect(page.indexOf("Fox 2")).toBeGreaterThan(page.indexOf("still-to-come"));
});

test("does without a tracking number and without a page", () => {
  const page = shown("shipped", {});
  expect(page).toContain("Sent without tracking");
  expect(page).not.toContain("<a ");
  expect(shown("shipped", { trackingUrl: "/api/v1/tracking/FOFO-1" })).not.toContain("<a ");
});

test("leads to a carrier's page and to one of ours", () => {
  for (const trackingUrl of ["https://carrier.example/1", "/track/abc"]) {
    expect(shown("shipped", { trackingUrl, trackingNumber: "1" })).toContain(`href="${trackingUrl}"`);
  }
});
