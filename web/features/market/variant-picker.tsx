"use client";
import type { ProductVariant } from "@/lib/api/types";
import { choices, nearest } from "@/lib/variants";
import { classNames } from "@/components/ui/class-names";

type Props = { variants: ProductVariant[]; chosen: ProductVariant; onChoose: (variant: ProductVariant) => void };

/** Colour, then size, as two groups of radio buttons: arrow keys work. */
export function VariantPicker({ variants, chosen, onChoose }: Props) {
  const choose = (change: { colour?: string; size?: string }) => {
    const next = nearest(variants, { colour: chosen.colour, size: chosen.size, ...change });
    if (next) onChoose(next);
  };
  const colours = choices(variants, "colour");
  const sizes = choices(variants, "size");
  return (
    <div className="grid gap-5">
      {colours.length > 1 && (
        <fieldset>
          <legend className="mb-2 text-sm text-dim">
            Colour: <span className="text-text">{chosen.colour}</span>
          </legend>
          <div className="flex flex-wrap gap-3">
            {colours.map((colour) => (
              <label key={colour} className="relative">
                <input type="radio" name="colour" checked={chosen.colour === colour} onChange={() => choose({ colour })} aria-label={colour} className="peer absolute inset-0 size-full cursor-pointer opacity-0" />
                <span
                  className="block size-10 border border-edge ring-(--room) ring-offset-3 ring-offset-ink peer-checked:ring-2 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-4 peer-focus-visible:outline-volt"
                  style={{ background: variants.find((variant) => variant.colour === colour)?.colourHex ?? "#444" }}
                />
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {sizes.length > 0 && (
        <fieldset>
          <legend className="mb-2 text-sm text-dim">Size</legend>
          <div className="flex flex-wrap gap-2">
            {sizes.map((size) => {
              const away = !variants.some((variant) => variant.size === size && variant.colour === chosen.colour);
              return (
                <label key={size} className="relative">
                  <input type="radio" name="size" checked={chosen.size === size} disabled={away} onChange={() => choose({ size })} className="peer absolute inset-0 size-full cursor-pointer opacity-0 disabled:cursor-not-allowed" data-testid={`size-${size}`} />
                  <span
                    className={classNames(
                      "cut-sm flex min-h-11 min-w-12 items-center justify-center border border-edge px-3 text-text transition-colors peer-checked:border-(--room) peer-checked:bg-(--room)/14 peer-focus-visible:outline-2 peer-focus-visible:outline-volt",
                      away && "border-line! text-faint! line-through",
                    )}
                  >
                    {size}
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
      )}
    </div>
  );
}
