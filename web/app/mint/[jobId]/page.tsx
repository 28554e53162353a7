import type { Metadata } from "next";
import { Room } from "@/components/ui/page-head";
import { JobView } from "@/features/mint/job-view";

export const metadata: Metadata = { title: "Painting" };

export default async function JobPage({ params }: PageProps<"/mint/[jobId]">) {
  const { jobId } = await params;
  return (
    <Room room="mint">
      <div className="pt-10 sm:pt-14">
        <JobView id={jobId} />
      </div>
    </Room>
  );
}
