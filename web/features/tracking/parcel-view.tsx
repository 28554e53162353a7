import type { TrackedParcel } from "@/lib/api/types";
import { parcelStatuses } from "@/lib/parcel-status";
import { ParcelStations } from "./parcel-stations";
import { ParcelTimeline } from "./parcel-timeline";
import { Expected } from "./expected";

/** Where one parcel is. Nothing of it says whose it is. */
export function ParcelView({ parcel }: { parcel: TrackedParcel }) {
  const status = parcelStatuses[parcel.status];
  return (
    <article className="pt-10 sm:pt-14" data-testid="parcel" data-status={parcel.status}>
      <p className="label mb-3 text-(--room)">Parcel</p>
      <h1 className="text-4xl sm:text-6xl">{status.name}</h1>
      <p className="mt-4 max-w-prose text-lg text-dim">{status.meaning}</p>
      <ParcelStations status={parcel.status} />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-16">
        <ParcelTimeline events={parcel.timeline} />
        <aside className="cut panel order-first h-fit p-6 lg:order-last" aria-label="About this parcel">
          {parcel.estimate && <Expected days={parcel.estimate} />}
          <dl className="grid gap-4">
            <div>
              <dt className="text-sm text-faint">Carrier</dt>
              <dd className="mt-0.5 text-lg">{parcel.carrier}</dd>
            </div>
            {parcel.trackingNumber && (
              <div>
                <dt className="text-sm text-faint">Number</dt>
                <dd className="mt-0.5 font-mono break-all select-all">{parcel.trackingNumber}</dd>
              </div>
            )}
          </dl>
          {parcel.carrierUrl && (
            <a href={parcel.carrierUrl} rel="noreferrer nofollow" className="mt-5 inline-block text-(--room) underline underline-offset-4">
              Follow it at {parcel.carrier}
            </a>
          )}
        </aside>
      </div>
      <p className="mt-14 max-w-prose text-sm text-faint">Times are by the clock of each place. Anybody with this page’s address can see it; it says nothing about the order or its recipient.</p>
    </article>
  );
}
