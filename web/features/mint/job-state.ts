import { engineName } from "@/lib/engines";
import type { Job, JobStatus, JobVariant } from "@/lib/api/types";

/** What a stream event changes in a job. Events may come twice (after a reconnect) and late (after a reload). */
export function withEvent(job: Job, type: string, data: unknown): Job {
  const body = (typeof data === "object" && data !== null ? data : {}) as Record<string, unknown>;
  switch (type) {
    case "status":
    case "done":
      return withQueue(withStatus(job, body.status), body);
    case "progress":
      return withQueue({ ...job, progress: typeof body.progress === "number" ? Math.max(job.progress, body.progress) : job.progress }, body);
    case "variant":
      return isVariant(body) ? { ...job, variants: withVariant(job.variants, body), previews: job.previews.filter(({ index }) => index !== body.index) } : job;
    case "preview":
      return isPreview(body) ? { ...job, previews: [...job.previews.filter(({ index }) => index !== body.index), body] } : job;
    default:
      return job;
  }
}

export function isOver(status: JobStatus): boolean {
  return status === "succeeded" || status === "failed" || status === "cancelled";
}

/** Percent, as sent, to 0 … 1. */
export function fraction(progress: unknown): number {
  const value = typeof progress === "number" && Number.isFinite(progress) ? progress : 0;
  return Math.min(1, Math.max(0, value / 100));
}

type Gap = { preview: string | null; refusal: string | null };

/** The four places in their order: a picture where one has arrived; otherwise what it looks like so far, or why it was not made. */
export function places(job: Job): (JobVariant | Gap)[] {
  const count = Math.max(job.variantCount, ...job.variants.map((variant) => variant.index + 1));
  return Array.from({ length: count }, (_, place) => {
    const at = ({ index }: { index: number }) => index === place;
    return job.variants.find(at) ?? { preview: job.previews.find(at)?.image ?? null, refusal: job.refused.find(at)?.reason ?? null };
  });
}

/** Why a job waits, in a sentence, and until when if that is known. */
export function waiting(job: Job): { words: string; until: string | null } {
  const engine = engineName(job.waiting?.engine ?? "");
  const until = job.waiting?.until ?? null;
  switch (job.waiting?.reason) {
    case "ENGINE_BUSY":
      return { words: `${engine} is working on as many requests as it may. Yours is next as soon as one is done.`, until };
    case "ENGINE_PAUSED":
      return { words: `${engine} does not respond, or asked for a break. It is tried again by itself.`, until };
    case "ENGINE_CLOSED":
      return { words: `${engine} takes no requests until an operator of this studio has seen to it. You can wait, or stop this and choose another engine.`, until };
    case "DAILY_LIMIT":
      return { words: `The studio has spent what it spends on ${engine} in a day. You can wait, or stop this and choose another engine.`, until };
    case "RETRY":
      return { words: `${engine} failed once, and is about to try again.`, until };
    default:
      return { words: job.queuePosition ? `${job.queuePosition} ${job.queuePosition === 1 ? "request is" : "requests are"} ahead of yours.` : "Next in line.", until: null };
  }
}

const order: JobStatus[] = ["queued", "running", "succeeded", "failed", "cancelled"];

function withStatus(job: Job, status: unknown): Job {
  const known = order.find((candidate) => candidate === status);
  return known && !isOver(job.status) ? { ...job, status: known } : job;
}

function withQueue(job: Job, body: Record<string, unknown>): Job {
  return typeof body.queuePosition === "number" ? { ...job, queuePosition: body.queuePosition } : job;
}

function withVariant(variants: JobVariant[], variant: JobVariant): JobVariant[] {
  return [...variants.filter((known) => known.index !== variant.index), variant].sort((left, right) => left.index - right.index);
}

function isPreview(body: Record<string, unknown>): body is Job["previews"][number] {
  return typeof body.index === "number" && typeof body.image === "string" && body.image.startsWith("data:image/");
}

function isVariant(body: Record<string, unknown>): body is JobVariant {
  return typeof body.index === "number" && typeof body.artworkId === "string" && typeof body.imageUrl === "string";
}
