/** Parcels by the code of their page, one in each situation that looks different. */
const journey = [
  { at: "2026-11-26T16:40+01:00", place: null, status: "pre_transit", detail: "Shipping label made" },
  { at: "2026-11-27T18:20+01:00", place: "Riga, LV", status: "in_transit", detail: "Accepted at the origin facility" },
  { at: "2026-11-28T04:05+01:00", place: "Leipzig, DE", status: "in_transit", detail: "Arrived at the hub" },
  { at: "2026-11-28T05:31+01:00", place: "Leipzig, DE", status: "in_transit", detail: "Departed from the hub" },
  { at: "2026-11-30T07:12+01:00", place: "Graz, AT", status: "out_for_delivery", detail: "Out for delivery" },
];
const ups = { carrier: "UPS", trackingNumber: "1Z879E930346834440", estimate: { from: "2026-11-30", to: "2026-12-01" }, carrierUrl: "https://www.ups.com/track?tracknum=1Z879E930346834440" };

export const parcels = {
  "7K3M-9Q2X-4H8T-1ZB5": { ...ups, status: "out_for_delivery", timeline: journey },
  "7K3M-9Q2X-4H8T-2ZB5": { ...ups, estimate: null, status: "delivered", timeline: [...journey, { at: "2026-11-30T11:48+01:00", place: "Graz, AT", status: "delivered", detail: "Delivered, left with a neighbour" }] },
  "7K3M-9Q2X-4H8T-3ZB5": { ...ups, status: "exception", timeline: [...journey.slice(0, 4), { at: "2026-11-29T09:00", place: "Wien, AT", status: "exception", detail: "Clearance delay: the customs office needs a statement about the contents" }] },
  "7K3M-9Q2X-4H8T-4ZB5": { ...ups, estimate: null, status: "returning", timeline: [...journey, { at: "2026-12-02T08:00+01:00", place: "Graz, AT", status: "returning", detail: "Return to sender requested" }] },
  "FOFO-7K3M-9Q2X-4H8T": {
    carrier: "FOFO Courier",
    trackingNumber: "FOFO-7K3M-9Q2X-4H8T",
    status: "pre_transit",
    estimate: null,
    carrierUrl: null,
    timeline: [
      { at: "2026-11-29T10:00Z", place: null, status: "pre_transit", detail: "The factory has the order" },
      { at: "2026-11-29T10:20Z", place: null, status: "pre_transit", detail: "Printing has begun" },
    ],
  },
};
