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
      return isVariant(body) ? { ...job, variants: withVariant(job.variants, body) } : job;
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

/** The four places in their order: a picture where one has arrived, a gap where one is still painted. */
export function places(job: Job): (JobVariant | null)[] {
  const count = Math.max(job.variantCount, ...job.variants.map((variant) => variant.index + 1));
  return Array.from({ length: count }, (_, index) => job.variants.find((variant) => variant.index === index) ?? null);
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

function isVariant(body: Record<string, unknown>): body is JobVariant {
  return typeof body.index === "number" && typeof body.artworkId === "string" && typeof body.imageUrl === "string";
}
