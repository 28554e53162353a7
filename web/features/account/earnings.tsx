"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Earning } from "@/lib/api/types";
import { ButtonLink } from "@/components/ui/button";
import { Missing } from "@/components/ui/missing";
import { Empty } from "@/components/ui/states";
import { EarningCard } from "./earning-card";

/** What was earned per currency, and the way to take it out. */
export function Earnings() {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["earnings"],
    queryFn: ({ signal }) => api.get<{ items: Earning[] }>("/me/earnings", { signal }),
    refetchInterval: 5_000,
  });
  const { data } = query;
  if (!data) {
    return (
      <Missing query={query} what="your earnings">
        They are safe in the checkout contract, under your address.
      </Missing>
    );
  }
  if (data.items.length === 0) {
    return (
      <Empty title="Nothing earned yet" action={<ButtonLink href="/account/artworks" look="primary">Put a picture up for sale</ButtonLink>}>
        When a parcel with your picture goes into production, the contract credits your share here.
      </Empty>
    );
  }
  return (
    <ul className="grid gap-5 lg:grid-cols-2">
      {data.items.map((earning) => (
        <li key={`${earning.chainId}${earning.token}`}>
          <EarningCard earning={earning} onWithdrawn={() => void queries.invalidateQueries({ queryKey: ["earnings"] })} />
        </li>
      ))}
    </ul>
  );
}
