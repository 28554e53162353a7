import Link from "next/link";
import type { Job } from "@/lib/api/types";
import { isOver, places } from "./job-state";

/** Four places. Each fills when its picture is painted, and then leads to the picture's own page. */
export function Variants({ job }: { job: Job }) {
  const over = isOver(job.status);
  return (
    <ul className="grid grid-cols-2 gap-4 lg:grid-cols-4 lg:gap-5" data-testid="variants">
      {places(job).map((variant, index) => (
        <li key={index}>
          {variant ? (
            <Link href={`/artworks/${variant.artworkId}`} className="group block animate-rise" data-testid={`variant-${index}`}>
              <span className="cut relative block overflow-hidden border border-line transition-colors group-hover:border-mint">
                <img src={variant.imageUrl} alt={`Variant ${index + 1} of “${job.prompt}”`} width={variant.width} height={variant.height} className="w-full" style={{ aspectRatio: `${variant.width} / ${variant.height}` }} />
                <span className="absolute inset-x-0 bottom-0 bg-ink/90 py-2.5 text-center font-display font-bold text-mint transition-opacity sm:opacity-0 sm:group-hover:opacity-100 sm:group-focus-visible:opacity-100">Take this one</span>
              </span>
              <span className="mt-2 flex justify-between font-mono text-xs text-faint">
                <span>{index + 1}</span>
                <span>seed {String(variant.seed)}</span>
              </span>
            </Link>
          ) : (
            <div className="cut relative overflow-hidden border border-dashed border-line bg-deep" style={{ aspectRatio: job.aspect.replace(":", " / ") }} aria-label={over ? `Variant ${index + 1} was not painted` : `Variant ${index + 1} is being painted`} role="img">
              {!over && <span aria-hidden className="absolute inset-x-0 top-0 h-1/4 animate-sweep border-b border-mint bg-linear-to-b from-transparent to-mint/25 motion-reduce:hidden" />}
              <span aria-hidden className="absolute inset-0 flex items-center justify-center font-display text-4xl font-bold text-line">
                {over ? "–" : index + 1}
              </span>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
