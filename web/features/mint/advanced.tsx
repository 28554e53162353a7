"use client";
import { TextField } from "@/components/ui/field";

type Props = { open: boolean; seed: string; onSeed: (seed: string) => void; negative: string; onNegative: (text: string) => void };

/** For those who want the same picture again, or something left out of it. */
export function Advanced({ open, seed, onSeed, negative, onNegative }: Props) {
  return (
    <details open={open} className="border-y border-line py-4">
      <summary className="font-medium text-dim hover:text-text">More control</summary>
      <div className="grid gap-5 pt-5 pb-2 sm:grid-cols-2">
        <TextField
          id="seed"
          label="Seed"
          inputMode="numeric"
          pattern="[0-9]{1,10}"
          value={seed}
          onChange={(event) => onSeed(event.target.value.replace(/\D/g, "").slice(0, 10))}
          hint="The same seed, prompt and style give the same picture. Leave it empty for a new one each time."
          placeholder="random"
        />
        <TextField id="negative" label="Leave out" value={negative} maxLength={500} onChange={(event) => onNegative(event.target.value)} hint="What the picture should not show." placeholder="text, people" />
      </div>
    </details>
  );
}
