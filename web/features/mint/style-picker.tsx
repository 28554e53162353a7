"use client";
import type { Style } from "@/lib/api/types";

type Props = { styles: Style[]; chosen: string; onChoose: (style: string) => void };

/** The styles, each with a picture that was made in it. Radio buttons underneath. */
export function StylePicker({ styles, chosen, onChoose }: Props) {
  return (
    <fieldset>
      <legend className="mb-3 text-sm font-medium">Style</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {styles.map((style) => (
          <label key={style.id} className="group relative">
            <input
              type="radio"
              name="style"
              value={style.id}
              checked={chosen === style.id}
              onChange={() => onChoose(style.id)}
              className="peer absolute inset-0 size-full cursor-pointer opacity-0"
              data-testid={`style-${style.id}`}
            />
            <span className="cut-sm block h-full border border-line bg-deep p-2 transition-colors group-hover:border-edge peer-checked:border-mint peer-checked:bg-mint/10 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-volt">
              <Sample url={style.sampleUrls[0]} />
              <span className="mt-2.5 block px-1 font-display font-bold">{style.name}</span>
              <span className="block px-1 pb-1 text-[0.8125rem] leading-snug text-dim">{style.description}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Sample({ url }: { url: string | undefined }) {
  if (url) return <img src={url} alt="" width={300} height={300} loading="lazy" className="aspect-square w-full object-cover" />;
  return <span className="block aspect-square w-full bg-linear-to-br from-mint/30 via-deep to-market/30" />;
}
