"use client";
import type { FactoryJob } from "@/lib/api/types";
import { Listing } from "@/components/listing";
import { Empty } from "@/components/ui/states";
import { FactoryCard } from "./factory-card";

/** The print queue: what is to do, then what is done. */
export function Factory() {
  return (
    <Listing<FactoryJob> path="/console/factory/jobs" what="print jobs" refreshEvery={5_000} empty={<Empty title="No print jobs">Paid orders appear here by themselves.</Empty>}>
      {(jobs) => {
        const open = jobs.filter((job) => job.nextStep !== null);
        const done = jobs.filter((job) => job.nextStep === null);
        return (
          <div className="grid gap-12" data-testid="factory">
            <Jobs title={open.length === 0 ? "To do" : `To do: ${open.length}`} jobs={open} />
            {done.length > 0 && <Jobs title="Done" jobs={done} />}
          </div>
        );
      }}
    </Listing>
  );
}

function Jobs({ title, jobs }: { title: string; jobs: FactoryJob[] }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-4 text-xl">{title}</h2>
      {jobs.length === 0 && <p className="text-dim">Nothing to print. New orders appear within seconds.</p>}
      <ul className="grid gap-4">
        {jobs.map((job) => (
          <FactoryCard key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}
