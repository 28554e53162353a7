"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Product } from "@/lib/api/types";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";

type Props = { productId: string; onSale: boolean; onChanged: () => void };

/** Takes a product of one's own off sale, or puts it back: at once, and as often as one likes. */
export function SaleSwitch({ productId, onSale, onChanged }: Props) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { tag } = await api.tagged<Product>(`/products/${productId}`);
      await api.patch<Product>(`/products/${productId}`, { body: { onSale: !onSale }, ifMatch: tag });
      await queries.invalidateQueries({ queryKey: ["list", "/me/products"] });
      onChanged();
    } catch (thrown) {
      setProblem(explain(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="small" look={onSale ? "plain" : "primary"} onClick={turn} busy={busy} data-testid={onSale ? "take-off-sale" : "put-on-sale"}>
        {onSale ? "Take it off sale" : "Put it back on sale"}
      </Button>
      {problem && (
        <div className="basis-full">
          <Trouble>{problem}</Trouble>
        </div>
      )}
    </>
  );
}
