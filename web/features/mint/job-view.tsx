"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Job } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { askToSignIn } from "@/lib/auth/gate";
import { painter, priceOf } from "@/lib/engines";
import { quoted, words } from "@/lib/text";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { Missing } from "@/components/ui/missing";
import { Empty, Failure, Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";
import { Heard } from "./heard";
import { fraction, isOver, waiting } from "./job-state";
import { useJob } from "./use-job";
import { Variants } from "./variants";

/** One painting job, from the queue to its four pictures, live. */
export function JobView({ id }: { id: string }) {
  const status = useSession((session) => session.status);
  const query = useJob(id);
  const { data: job, stream } = query;
  if (status === "anonymous") {
    return (
      <Empty heading="h1" title="This request is private" action={<Button look="primary" onClick={askToSignIn}>Sign in</Button>}>
        Sign in with the account that started it.
      </Empty>
    );
  }
  if (!job) {
    const gone = { title: "There is no such request", text: "It does not exist, or it belongs to another account." };
    return <Missing query={query} what="the request" heading="h1" gone={gone} action={<ButtonLink href="/mint">Start a new one</ButtonLink>} />;
  }
  return (
    <div className="grid gap-8">
      <Head job={job} live={stream === "live"} />
      <Variants job={job} />
      <After job={job} />
    </div>
  );
}

const tones: Record<Job["status"], Tone> = { queued: "neutral", running: "room", succeeded: "good", failed: "bad", cancelled: "warn" };

function Head({ job, live }: { job: Job; live: boolean }) {
  const done = job.status === "succeeded" ? 1 : fraction(job.progress);
  return (
    <header>
      <h1 className="max-w-4xl text-3xl sm:text-5xl">{quoted(job.prompt)}</h1>
      <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3 text-sm text-dim">
        <Badge tone={tones[job.status]} pulse={!isOver(job.status)} testId="job-status">
          {words(job.status)}
        </Badge>
        <span>{words(job.style)}</span>
        {job.engine && <span data-testid="job-engine">Painted by {painter(job.engine, job.model)}</span>}
        {job.engine && Number(job.usdPerPicture) > 0 && <span>{priceOf(job.usdPerPicture)}, paid by the studio</span>}
        {!isOver(job.status) && !live && <span className="text-dao">Connecting…</span>}
      </div>
      <Heard understood={job.understood} done={job.status === "succeeded"} className="mt-4" />
      {!isOver(job.status) && (
        <div className="mt-6">
          <div role="progressbar" aria-label="Painting" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(done * 100)} className="h-1 bg-raised">
            <div className="h-full bg-mint shadow-[0_0_18px_var(--color-mint)] transition-[width] duration-500" style={{ width: `${Math.max(3, done * 100)}%` }} />
          </div>
          <p className="mt-2 text-sm text-faint" aria-live="polite">
            {job.status === "queued" ? <Waiting job={job} /> : `${job.variants.length} of ${job.variantCount} pictures are ready.`}
          </p>
        </div>
      )}
    </header>
  );
}

function Waiting({ job }: { job: Job }) {
  const { words, until } = waiting(job);
  return (
    <span data-testid="waiting">
      {words}
      {until && (
        <>
          {" "}
          Not before <Time at={until} />.
        </>
      )}
    </span>
  );
}

function After({ job }: { job: Job }) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const cancel = () =>
    api
      .delete(`/ai/jobs/${job.id}`)
      .then(() => queries.invalidateQueries({ queryKey: ["job", job.id] }))
      .catch((thrown: unknown) => setProblem(explain(thrown)));
  const again = `/mint?${new URLSearchParams({ prompt: job.prompt, style: job.style, aspect: job.aspect })}`;
  if (!isOver(job.status)) {
    return (
      <div className="flex flex-wrap items-center gap-4">
        <Button onClick={cancel} data-testid="cancel-job">
          Stop painting
        </Button>
        {problem && <Trouble>{problem}</Trouble>}
      </div>
    );
  }
  return (
    <>
      {job.status === "failed" && <Failure title="The engine could not finish">{job.error?.message ?? "The pictures that are ready are yours. Use the same words again for the rest."}</Failure>}
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3 text-dim">
        {job.status === "succeeded" && job.variants.length > 0 && <span>Choose one to see it in full, mint it, or put it on a product.</span>}
        <Link href={again} className="underline decoration-edge underline-offset-4 hover:text-text">
          Four more from the same words
        </Link>
      </p>
    </>
  );
}
