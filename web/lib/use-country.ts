"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Country } from "@/lib/api/types";

/** How addresses of a country are written, and what a parcel there costs; while another is read, the one before. */
export function useCountry(code: string) {
  return useQuery({
    queryKey: ["country", code],
    queryFn: () => api.get<Country>(`/countries/${code}`),
    enabled: code !== "",
    staleTime: 600_000,
    placeholderData: keepPreviousData,
  });
}
