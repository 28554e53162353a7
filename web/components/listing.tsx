"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "@/lib/api/client";
import { queryString } from "@/lib/api/query";
import type { Page } from "@/lib/api/types";
import { Button } from "@/components/ui/button";
import { Missing } from "@/components/ui/missing";

type Props<T> = { path: string; what: string; empty: ReactNode; refreshEvery?: number; children: (items: T[]) => ReactNode };

/** A query that goes on where the path has begun one. */
function and(path: string, query: string): string {
  return path.includes("?") ? query.replace("?", "&") : query;
}

/** A list of the API with its loading, empty and error states, page after page by its cursor. */
export function Listing<T>({ path, what, empty, refreshEvery, children }: Props<T>) {
  const list = useInfiniteQuery({
    queryKey: ["list", path],
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>(path + and(path, queryString({ limit: 24, cursor: pageParam })), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: refreshEvery,
  });
  if (!list.data) return <Missing query={list} what={`the ${what}`} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      {list.hasNextPage && (
        <div className="mt-10">
          <Button onClick={() => list.fetchNextPage()} busy={list.isFetchingNextPage}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}
