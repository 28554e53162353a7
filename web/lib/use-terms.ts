"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Terms } from "@/lib/api/types";

/** This studio's terms of sale. */
export function useTerms(): Terms | undefined {
  return useQuery({ queryKey: ["studio"], queryFn: ({ signal }) => api.get<Terms>("/studio", { signal }), staleTime: 600_000 }).data;
}
