import type { TrackedParcel } from "@/lib/api/types";

export type ParcelStatus = TrackedParcel["status"];
type Tone = "neutral" | "live" | "good" | "warn" | "bad";

/** Each status of a parcel: its name, its colour, its meaning for the recipient, and which of the stations it is at (null for none). */
export const parcelStatuses: Record<ParcelStatus, { name: string; tone: Tone; meaning: string; station: number | null }> = {
  pre_transit: { name: "Getting ready", tone: "live", meaning: "It is being made and packed. The carrier does not have it yet.", station: 0 },
  in_transit: { name: "On its way", tone: "live", meaning: "The carrier has it.", station: 1 },
  out_for_delivery: { name: "Out for delivery", tone: "live", meaning: "A courier brings it today.", station: 2 },
  attempt_failed: { name: "Delivery was attempted", tone: "warn", meaning: "Nobody could take it. The carrier tries again or keeps it for you.", station: 2 },
  available_for_pickup: { name: "Ready to be picked up", tone: "good", meaning: "It waits for you at a pick-up point of the carrier.", station: 2 },
  exception: { name: "Held up", tone: "warn", meaning: "Something keeps it from moving. The carrier’s last words are below.", station: 1 },
  delivered: { name: "Delivered", tone: "good", meaning: "It has arrived.", station: 3 },
  returning: { name: "On its way back", tone: "warn", meaning: "It could not be delivered and goes back to the sender.", station: null },
  returned: { name: "Back at the sender", tone: "bad", meaning: "It could not be delivered and is with the sender again.", station: null },
};

/** The stations of a parcel with which nothing goes wrong. */
export const parcelStations = ["Getting ready", "On its way", "Out for delivery", "Delivered"] as const;
