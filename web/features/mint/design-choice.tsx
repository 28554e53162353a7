import type { Artwork, Design } from "@/lib/api/types";

const designs: Record<Design, { name: string; hint: string }> = {
  emblem: { name: "The emblem", hint: "The subject alone, without its background." },
  picture: { name: "The whole picture", hint: "With its background, as it was painted." },
};
const order: Design[] = ["emblem", "picture"];

/** The whole picture or its subject alone; nothing to choose where nobody knows the subject apart. */
export function DesignChoice({ artwork, design, onChoose }: { artwork: Artwork; design: Design; onChoose: (design: Design) => void }) {
  if (artwork.designs.length < 2) return null;
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">What to print</legend>
      <div className="grid grid-cols-2 gap-3">
        {order.map((word) => (
          <label key={word} className="relative">
            <input type="radio" name="product-design" value={word} checked={design === word} onChange={() => onChoose(word)} className="peer absolute inset-0 size-full cursor-pointer opacity-0" data-testid={`design-${word}`} />
            <span className="cut-sm block h-full border border-line bg-deep px-4 py-3 peer-hover:border-edge peer-checked:border-mint! peer-checked:bg-mint/10 peer-focus-visible:outline-2 peer-focus-visible:outline-volt">
              <span className="block font-medium">{designs[word].name}</span>
              <span className="text-sm text-dim">{designs[word].hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
