"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Mint, MintStatus, Page, Token } from "@/lib/api/types";

/** A mint that stays true: asked for every second and a half until it is confirmed or has failed. */
export function useMint(id: string | null): Mint | null {
  const { data } = useQuery({
    queryKey: ["mint", id],
    queryFn: ({ signal }) => api.get<Mint>(`/nft/mints/${id}`, { signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && isSettled(state.data.status) ? false : 1_500),
  });
  return id === null ? null : (data ?? null);
}

export function isSettled(status: MintStatus): boolean {
  return status === "confirmed" || status === "failed";
}

/** The mint by which the owner came to hold a token of this artwork, looked for among the newest tokens. */
export function useEarlierMint(artworkId: string): string | null {
  const { data } = useQuery({
    queryKey: ["tokens", "of", artworkId],
    queryFn: ({ signal }) => api.get<Page<Token>>("/me/tokens?limit=100", { signal }),
    select: (page) => page.items.find((token) => token.artworkId === artworkId && token.mintId)?.mintId ?? null,
    staleTime: 30_000,
  });
  return data ?? null;
}
