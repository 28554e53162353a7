"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { AcceptedJob, ImageEngine } from "@/lib/api/types";
import { newKey } from "@/lib/keys";
import { sentence } from "@/lib/text";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { isOver, waiting } from "./job-state";
import { useJob } from "./use-job";
import { Variants } from "./variants";

const testPrompt = "a lighthouse in a storm";

/** One picture by this engine and no other. */
export function TestPicture({ engine: id }: { engine: string }) {
  const engines = useQuery({ queryKey: ["engines"], queryFn: ({ signal }) => api.get<{ items: ImageEngine[] }>("/ai/engines", { signal }), staleTime: 60_000 });
  const engine = engines.data?.items.find((each) => each.id === id);
  const [job, setJob] = useState<string | null>(null);
  const ask = useMutation({
    mutationFn: () => api.post<AcceptedJob>("/ai/generate", { body: { prompt: testPrompt, style: engine?.styles[0], engine: id, variants: 1 }, idempotencyKey: newKey() }),
    onSuccess: (accepted) => setJob(accepted.id),
  });
  return (
    <section aria-labelledby="test">
      <h3 id="test" className="mb-2 text-xl">
        Test picture
      </h3>
      <p className="mb-4 text-sm text-dim">
        “{testPrompt}”, by this engine and no other. {engine && Number(engine.usdPerPicture) > 0 && `It costs $${engine.usdPerPicture}.`}
      </p>
      <Button size="small" busy={ask.isPending} disabled={!engine} onClick={() => ask.mutate()} data-testid="test-picture">
        {job ? "Make another one" : "Make one"}
      </Button>
      {ask.error && (
        <div className="mt-3">
          <Trouble>{explain(ask.error)}</Trouble>
        </div>
      )}
      {job && <Made key={job} id={job} />}
    </section>
  );
}

function Made({ id }: { id: string }) {
  const { data: job } = useJob(id);
  if (!job) return null;
  return (
    <div className="mt-5 grid max-w-xl gap-3">
      <Variants job={job} />
      <p className="text-sm text-dim" aria-live="polite" data-testid="test-state">
        {job.status === "queued" ? waiting(job).words : job.status === "failed" ? sentence(job.error?.message ?? "it failed") : isOver(job.status) ? "Done." : "Being made."}
      </p>
    </div>
  );
}
