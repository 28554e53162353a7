"use client";
import { useStudio } from "@/lib/studio";
import { Select } from "@/components/ui/field";

/** The one chain on which a product is sold, or any: asked only in a studio with several chains. */
export function SoldOn({ id, value, error }: { id: string; value?: number; error: string | null | undefined }) {
  const chains = useStudio()?.chains ?? [];
  if (chains.length < 2) return null;
  return (
    <Select id={id} label="Sold on" defaultValue={String(value ?? 0)} error={error} hint="Buyers pay there, and the digital twins are minted there. You are paid on the chain where the buyer pays.">
      <option value="0">Any chain of the studio, as the buyer likes</option>
      {chains.map((chain) => (
        <option key={chain.chainId} value={chain.chainId}>
          {chain.name} only
        </option>
      ))}
    </Select>
  );
}

/** What was chosen: undefined where it was not asked. */
export function soldOn(form: FormData, id: string): number | undefined {
  const chosen = form.get(id);
  return chosen === null ? undefined : Number(chosen);
}
