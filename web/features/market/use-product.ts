"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Product } from "@/lib/api/types";

/** How often the shop window is looked at before one gives up; painting takes seconds. */
const mostLooks = 40;

/** A product as the page brought it; a new one is asked for again until its mockups hang in the window. */
export function useProduct(brought: Product): { product: Product; waiting: boolean } {
  const { data: product } = useQuery({
    queryKey: ["product", brought.id],
    queryFn: ({ signal }) => api.get<Product>(`/products/${brought.id}`, { signal }),
    initialData: brought,
    enabled: brought.mockups.length === 0,
    staleTime: Infinity,
    refetchInterval: ({ state }) => (state.data?.mockups.length === 0 && state.dataUpdateCount < mostLooks ? 1_500 : false),
  });
  return { product: brought.mockups.length > 0 ? brought : product, waiting: product.mockups.length === 0 && brought.mockups.length === 0 };
}
