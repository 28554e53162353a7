"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page, Person } from "@/lib/api/types";

/** People's names by id; those that are not loaded yet are absent. */
export function useNames(ids: readonly string[]): Record<string, string> {
  const asked = [...new Set(ids)].toSorted().slice(0, 100);
  const { data } = useQuery({
    queryKey: ["names", asked],
    queryFn: ({ signal }) => api.get<Page<Person>>(`/people?${new URLSearchParams(asked.map((id) => ["id", id]))}`, { signal }),
    enabled: asked.length > 0,
    staleTime: 60_000,
    placeholderData: (earlier) => earlier,
  });
  return Object.fromEntries((data?.items ?? []).map(({ id, name }) => [id, name]));
}
