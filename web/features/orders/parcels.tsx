import type { ReactNode } from "react";
import type { Order, Shipment } from "@/lib/api/types";
import { contentOf, parcelsInShort, parcelStatuses, stillToCome, type Pieces } from "@/lib/parcels";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";

/** Where each parcel is and what is in it; then what is still being made. */
export function Parcels({ order, title = "Your parcels" }: { order: Order; title?: string }) {
  const coming = stillToCome(order);
  const { shipments } = order;
  if (shipments.length === 0) return null;
  const several = shipments.length > 1 || coming.length > 0;
  return (
    <section aria-labelledby="parcels">
      <h2 id="parcels" className="scroll-mt-24 text-xl">
        {several ? title : title.replace(/s$/, "")}
      </h2>
      {several && <p className="mt-1 text-sm text-dim">{parcelsInShort(order)}</p>}
      <ul className="mt-4 grid gap-3" data-testid="shipments">
        {shipments.map((parcel, index) => (
          <Parcel key={parcel.key} parcel={parcel} name={several ? `Parcel ${index + 1}` : null} content={contentOf(parcel, order.items)} />
        ))}
        {coming.length > 0 && (
          <li className="cut-sm border border-dashed border-edge p-4 sm:p-5" data-testid="still-to-come">
            <Badge tone="live" pulse>
              In production
            </Badge>
            <Content content={coming} />
            <p className="mt-3 text-sm text-dim">It follows in another parcel.</p>
          </li>
        )}
      </ul>
    </section>
  );
}

function Parcel({ parcel, name, content }: { parcel: Shipment; name: string | null; content: Pieces[] }) {
  const status = parcelStatuses[parcel.status] ?? { name: parcel.status, tone: "neutral" as const, moves: false };
  const page = parcel.trackingUrl && !parcel.trackingUrl.startsWith("/api/") ? parcel.trackingUrl : null;
  return (
    <li className="cut-sm panel border border-line p-4 sm:p-5" data-testid="parcel" data-status={parcel.status}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Badge tone={status.tone} pulse={status.moves}>
          {status.name}
        </Badge>
        {name && <span className="label text-faint">{name}</span>}
      </div>
      <Content content={content} />
      <dl className="mt-4 grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        <Fact name="Carrier">{parcel.carrier}</Fact>
        <Fact name="Number">{parcel.trackingNumber ? <span className="font-mono break-all">{parcel.trackingNumber}</span> : <span className="text-dim">Sent without tracking</span>}</Fact>
        <Fact name="Shipped">
          <Time at={parcel.shippedAt} />
        </Fact>
        {parcel.deliveredAt ? (
          <Fact name="Arrived">
            <Time at={parcel.deliveredAt} />
          </Fact>
        ) : (
          parcel.expected && <Fact name="Expected">{expected(parcel.expected)}</Fact>
        )}
      </dl>
      {parcel.events.length > 0 && <Latest event={parcel.events[0]!} />}
      {page && (
        <a href={page} className="mt-1 -mb-2 inline-flex min-h-11 items-center text-sm text-market underline underline-offset-4 hover:text-text" rel="noreferrer">
          Track {name ? name.toLowerCase() : "the parcel"}
        </a>
      )}
    </li>
  );
}

function Content({ content }: { content: Pieces[] }) {
  if (content.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-2">
      {content.map(({ item, pieces }) => (
        <li key={item.line} className="flex items-center gap-3">
          <img src={item.thumbnailUrl} alt="" width={48} height={48} className="cut-sm size-12 shrink-0 border border-line object-cover" />
          <p className="min-w-0">
            <span className="font-medium">{item.title}</span>
            <span className="block text-sm text-dim">
              {pieces} × {item.variantLabel}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-faint">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function Latest({ event }: { event: Shipment["events"][number] }) {
  return (
    <p className="mt-3 border-t border-line pt-3 text-sm text-dim">
      {event.words}
      {event.place && <>, {event.place}</>}
    </p>
  );
}

const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });

function expected({ from, to }: NonNullable<Shipment["expected"]>): string {
  const [first, last] = [day.format(new Date(from)), day.format(new Date(to))];
  return first === last ? first : `${first} – ${last}`;
}
