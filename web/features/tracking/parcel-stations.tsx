import { type ParcelStatus, parcelStations, parcelStatuses } from "@/lib/parcel-status";
import { classNames } from "@/components/ui/class-names";

/** The four stations of a parcel. Hidden for one that goes back. */
export function ParcelStations({ status }: { status: ParcelStatus }) {
  const { station: at, tone } = parcelStatuses[status];
  if (at === null) return <div className="my-10 border-t border-line" />;
  const over = status === "delivered";
  return (
    <ol className="my-10 grid grid-cols-4 gap-1.5" aria-label="Stations">
      {parcelStations.map((name, index) => (
        <li key={name} aria-current={index === at ? "step" : undefined}>
          <span className={classNames("block h-1.5", index < at || over ? "bg-volt" : index > at ? "bg-line" : tone === "warn" ? "bg-dao shadow-[0_0_16px_var(--color-dao)]" : "animate-shimmer bg-volt shadow-[0_0_16px_var(--color-volt)]")} />
          <span className={classNames("mt-2 block text-xs leading-tight sm:text-sm", index === at ? "text-text" : "text-faint")}>{name}</span>
        </li>
      ))}
    </ol>
  );
}
