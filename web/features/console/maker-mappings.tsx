"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Blank, Page, VariantMapping } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { plural } from "@/lib/text";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Missing } from "@/components/ui/missing";

/** Proposals of a service's variants for ours, to confirm. */
export function MakerMappings({ name }: { name: string }) {
  const blanks = useQuery({ queryKey: ["blanks"], queryFn: ({ signal }) => api.get<Page<Blank>>("/blanks", { signal }) });
  const [chosen, setChosen] = useState("");
  if (!blanks.data) return <Missing query={blanks} what="your blanks" />;
  const blank = chosen || blanks.data.items[0]?.id || "";
  return (
    <div className="mt-5 grid gap-5 border-t border-line pt-5">
      <Select id={`blank-${name}`} label="Your blank" className="max-w-xs" value={blank} onChange={(event) => setChosen(event.target.value)}>
        {blanks.data.items.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </Select>
      {blank && <Proposals key={blank} name={name} blank={blank} />}
    </div>
  );
}

function Proposals({ name, blank }: { name: string; blank: string }) {
  const path = `/console/suppliers/${name}/mappings`;
  const client = useQueryClient();
  const key = ["console", "mappings", name, blank];
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<{ variants: VariantMapping[] }>(`${path}?blank=${blank}`, { signal }) });
  const [without, setWithout] = useState<Set<string>>(new Set());
  const confirm = useMutation({
    mutationFn: (mappings: object[]) => api.put(path, { body: { mappings } }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: key }), client.invalidateQueries({ queryKey: ["console", "makers"] })]),
  });
  if (!query.data) return <Missing query={query} what="the proposals" />;
  const open = query.data.variants.filter((variant) => variant.proposal && !variant.confirmed && !without.has(variant.variantId));
  const flip = (id: string) => setWithout((before) => (before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id])));
  return (
    <>
      <ul className="grid gap-px border border-line bg-line">
        {query.data.variants.map((variant) => (
          <Variant key={variant.variantId} variant={variant} isChosen={!without.has(variant.variantId)} onFlip={() => flip(variant.variantId)} />
        ))}
      </ul>
      {confirm.error && <p className="text-sm text-bad">{explain(confirm.error)}</p>}
      <Button
        look="primary"
        className="justify-self-start"
        disabled={open.length === 0}
        busy={confirm.isPending}
        onClick={() => confirm.mutate(open.map(({ variantId, proposal }) => ({ variantId, vendorProductId: proposal!.vendorProductId, vendorId: proposal!.vendorId, fill: proposal!.fill })))}
      >
        {open.length === 0 ? "Nothing to confirm" : `Confirm ${plural(open.length, "mapping")}`}
      </Button>
    </>
  );
}

function Variant({ variant, isChosen, onFlip }: { variant: VariantMapping; isChosen: boolean; onFlip: () => void }) {
  const { confirmed, proposal } = variant;
  return (
    <li className="grid gap-1.5 bg-deep px-4 py-3.5 sm:grid-cols-[9rem_minmax(0,1fr)_auto] sm:gap-5">
      <span className="font-medium">{variant.label}</span>
      <div className="min-w-0 text-sm">
        {confirmed ? (
          <p className={confirmed.discontinued ? "text-bad" : "text-good"}>
            {confirmed.discontinued ? "No longer made there" : "Mapped"} · {formatMoney(confirmed.price)}
            {confirmed.regions.length > 0 && <span className="text-faint"> · in stock in {confirmed.regions.join(", ")}</span>}
          </p>
        ) : proposal ? (
          <>
            <p className="break-words">
              {proposal.productName}, {proposal.label} · {formatMoney(proposal.price)}
            </p>
            <p className="text-faint">{proposal.reasons.join("; ")}</p>
            {proposal.warnings.map((warning) => (
              <p key={warning} className="text-dao">
                {warning[0]!.toUpperCase() + warning.slice(1)}
              </p>
            ))}
          </>
        ) : (
          <p className="text-faint">Nothing matches</p>
        )}
      </div>
      {!confirmed && proposal && (
        <label className="flex min-h-11 items-center gap-2 text-sm">
          <input type="checkbox" className="size-5 accent-volt" checked={isChosen} onChange={onFlip} />
          {proposal.score} %
        </label>
      )}
    </li>
  );
}
