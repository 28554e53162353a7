"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "@/lib/api/client";
import type { Mint, MintStatus } from "@/lib/api/types";

/** A mint that stays true: asked for every second and a half until it is confirmed or has failed. */
export function useMint(id: string | null, onChange: (mint: Mint | null) => void) {
  const { data } = useQuery({
    queryKey: ["mint", id],
    queryFn: ({ signal }) => api.get<Mint>(`/nft/mints/${id}`, { signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && isSettled(state.data.status) ? false : 1_500),
  });
  const mint = id === null ? null : (data ?? null);
  useEffect(() => onChange(mint), [mint, onChange]);
  return { mint };
}

export function isSettled(status: MintStatus): boolean {
  return status === "confirmed" || status === "failed";
}
