import type { Metadata } from "next";
import { cache } from "react";
import { Room } from "@/components/ui/page-head";
import { ParcelView } from "@/features/tracking/parcel-view";
import { missing } from "@/lib/api/not-found";
import { read } from "@/lib/api/server";
import type { TrackedParcel } from "@/lib/api/types";
import { parcelStatuses } from "@/lib/parcel-status";

const parcel = cache((code: string) => read<TrackedParcel>(`/tracking/${encodeURIComponent(decodeURIComponent(code))}`));

export async function generateMetadata({ params }: PageProps<"/track/[code]">): Promise<Metadata> {
  const found = await parcel((await params).code).catch(() => null);
  return { title: found ? `Parcel: ${parcelStatuses[found.status].name}` : "Not here", robots: { index: false }, referrer: "no-referrer" };
}

export default async function TrackPage({ params }: PageProps<"/track/[code]">) {
  const found = await parcel((await params).code).catch(missing);
  return (
    <Room room="market">
      <ParcelView parcel={found} />
    </Room>
  );
}
