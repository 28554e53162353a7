"use client";
import { useEffect, useRef, useState } from "react";
import { authorization } from "@/lib/api/client";
import { endsWithin, refreshSession, useSession } from "@/lib/auth/session";
import { type StreamEvent, follow } from "./sse";

export type StreamState = "off" | "live" | "waiting" | "closed";

/** Follows an API stream while `path` is given. The state says whether the data is live. */
export function useStream(path: string | null, onEvent: (event: StreamEvent) => void): StreamState {
  const [state, setState] = useState<StreamState>("off");
  const ready = useSession((session) => session.status !== "unknown");
  const handler = useRef(onEvent);
  useEffect(() => {
    handler.current = onEvent;
  });
  useEffect(() => {
    if (!path || !ready) return;
    return follow(`/api/v1${path}`, {
      headers: async () => {
        if (endsWithin(30_000)) await refreshSession();
        return authorization();
      },
      onEvent: (event) => handler.current(event),
      onState: setState,
    });
  }, [path, ready]);
  return path ? state : "off";
}
