import type { Shipment } from "@/lib/api/types";
import { sentence, words } from "@/lib/text";

export function Shipments({ shipments, whose = "Your " }: { shipments: Shipment[]; whose?: "Your " | "" }) {
  if (shipments.length === 0) return null;
  return (
    <section aria-labelledby="parcels" className="cut border border-good/50 bg-good/6 p-6">
      <h2 id="parcels" className="text-xl">
        {sentence(`${whose}${shipments.length === 1 ? "parcel" : "parcels"}`)}
      </h2>
      <ul className="mt-3 grid gap-3" data-testid="shipments">
        {shipments.map((shipment) => (
          <li key={shipment.trackingNumber} className="flex flex-wrap items-baseline justify-between gap-3">
            <span>
              {shipment.carrier} <span className="font-mono text-sm text-dim">{shipment.trackingNumber}</span>
            </span>
            <span className="flex items-baseline gap-4 text-sm text-dim">
              {shipment.status && words(shipment.status)}
              {shipment.trackingUrl && !shipment.trackingUrl.startsWith("/") && (
                <a href={shipment.trackingUrl} className="text-good underline underline-offset-4">
                  Track it
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
