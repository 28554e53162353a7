"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Collection, Reveal } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";

/** Whether and how a collection hides its pieces; its owner sees it before it is on the chain. */
export function useReveal(collection: Collection) {
  const user = useSession((session) => session.user?.id);
  return useQuery({
    queryKey: ["reveal", collection.id, user === collection.creatorId],
    queryFn: ({ signal }) => api.get<Reveal>(`/collections/${collection.id}/reveal`, { signal }),
    enabled: collection.kind === "originals" && collection.status === "open",
    refetchInterval: ({ state }) => (state.data && moving.has(state.data.status) ? 4_000 : false),
  });
}

const moving = new Set<Reveal["status"]>(["prepared", "committed", "due", "revealing"]);
