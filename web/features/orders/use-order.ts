"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api } from "@/lib/api/client";
import type { Order } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { orderIsOver } from "@/lib/order-status";
import { useStream } from "@/lib/use-stream";

/** An order that stays true: every event of its stream makes it be read again; a slow look covers a lost stream. */
export function useOrder(id: string) {
  const queries = useQueryClient();
  const signedIn = useSession((session) => session.status === "signedIn");
  const query = useQuery({
    queryKey: ["order", id],
    queryFn: ({ signal }) => api.get<Order>(`/orders/${id}`, { signal }),
    enabled: signedIn,
    refetchInterval: ({ state }) => (state.data && !orderIsOver(state.data.status) ? 8_000 : false),
  });
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: ["order", id] }), [queries, id]);
  const running = query.data !== undefined && !orderIsOver(query.data.status);
  const stream = useStream(running ? `/orders/${id}/events` : null, refresh);
  return { ...query, refresh, stream };
}
