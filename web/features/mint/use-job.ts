"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api } from "@/lib/api/client";
import type { Job } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import type { StreamEvent } from "@/lib/sse";
import { useStream } from "@/lib/use-stream";
import { isOver, withEvent } from "./job-state";

/** A job that stays true: read once, then moved by its stream, read again when it is over or the stream is lost. */
export function useJob(id: string) {
  const queries = useQueryClient();
  const signedIn = useSession((session) => session.status === "signedIn");
  const key = ["job", id];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<Job>(`/ai/jobs/${id}`, { signal }),
    enabled: signedIn,
    refetchInterval: ({ state }) => (state.data && !isOver(state.data.status) ? 6_000 : false),
  });
  const onEvent = useCallback(
    (event: StreamEvent) => {
      queries.setQueryData<Job>(["job", id], (job) => job && withEvent(job, event.type, parse(event.data)));
      if (event.type === "done") void queries.invalidateQueries({ queryKey: ["job", id] });
    },
    [queries, id],
  );
  const running = query.data !== undefined && !isOver(query.data.status);
  const stream = useStream(running ? `/ai/jobs/${id}/events` : null, onEvent);
  return { ...query, stream };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
