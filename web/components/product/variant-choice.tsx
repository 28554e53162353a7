import type { BlankVariant } from "@/lib/api/types";
import { choices, variantLabel } from "@/lib/variants";

type Props = { variants: BlankVariant[]; left: ReadonlySet<string>; onToggle: (id: string) => void };

/** Which colours and sizes are offered: a row for each colour, a box for each size of it. */
export function VariantChoice({ variants, left, onToggle }: Props) {
  const colours = choices(variants, "colour");
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{colours.length > 1 ? "Colours and sizes" : "Sizes"}</legend>
      <div className="grid gap-3">
        {colours.map((colour) => {
          const ofColour = variants.filter((variant) => variant.colour === colour);
          return (
            <div key={colour} className="flex flex-wrap items-center gap-2">
              {colours.length > 1 && (
                <span className="flex w-full items-center gap-2 text-sm text-dim sm:w-32">
                  <span aria-hidden className="size-3.5 shrink-0 border border-edge" style={{ background: ofColour[0]?.colourHex }} />
                  {colour}
                </span>
              )}
              {ofColour.map((variant) => (
                <label key={variant.id} className="relative">
                  <input
                    type="checkbox"
                    name="product-variant"
                    value={variant.id}
                    checked={!left.has(variant.id)}
                    onChange={() => onToggle(variant.id)}
                    aria-label={variantLabel(variant)}
                    className="peer absolute inset-0 size-full cursor-pointer opacity-0"
                    data-testid={`variant-${variant.id}`}
                  />
                  <span className="flex min-h-10 min-w-10 items-center justify-center border border-line px-2.5 text-sm text-faint line-through peer-checked:border-(--room)! peer-checked:bg-(--room)/10 peer-checked:text-text peer-checked:no-underline peer-hover:border-edge peer-focus-visible:outline-2 peer-focus-visible:outline-volt">
                    {variant.size || colour}
                  </span>
                </label>
              ))}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
