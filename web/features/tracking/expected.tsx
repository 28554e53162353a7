"use client";
import { shownDays } from "@/lib/event-time";
import { useReader } from "./reader";

/** When it is expected, in the reader's language. */
export function Expected({ days }: { days: { from: string; to: string } }) {
  const reader = useReader();
  return (
    <p className="mb-5" data-testid="expected">
      <span className="block text-sm text-faint">Expected</span>
      <span className="font-display text-2xl font-bold">{shownDays(days, reader?.languages ?? null)}</span>
    </p>
  );
}
