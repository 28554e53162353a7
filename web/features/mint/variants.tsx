import { Link } from "@/components/ui/link";
import type { Job } from "@/lib/api/types";
import { isOver, places } from "./job-state";

/** Four places. Each fills when its picture is painted, and then leads to the picture's own page. */
export function Variants({ job }: { job: Job }) {
  const over = isOver(job.status);
  return (
    <ul className="grid grid-cols-2 gap-4 lg:grid-cols-4 lg:gap-5" data-testid="variants">
      {places(job).map((variant, index) => (
        <li key={index}>
          {"artworkId" in variant ? (
            <Link href={`/artworks/${variant.artworkId}`} className="group block animate-rise" data-testid={`variant-${index}`}>
              <span className="cut relative block overflow-hidden border border-line transition-colors group-hover:border-mint">
                <img src={variant.imageUrl} alt={`Variant ${index + 1} of “${job.prompt}”`} width={variant.width} height={variant.height} className="w-full" style={{ aspectRatio: `${variant.width} / ${variant.height}` }} />
              </span>
              <span className="mt-2.5 flex flex-wrap items-baseline justify-between gap-x-3 gap-y-0.5">
                <span className="font-display font-bold text-mint underline decoration-transparent underline-offset-4 group-hover:decoration-mint">Choose this one</span>
                <span className="font-mono text-xs text-faint">seed {String(variant.seed)}</span>
              </span>
            </Link>
          ) : (
            <>
            <div className="cut relative overflow-hidden border border-dashed border-line bg-deep" style={{ aspectRatio: job.aspect.replace(":", " / ") }} aria-label={over || variant.refusal ? `Variant ${index + 1} was not painted` : `Variant ${index + 1} is being painted`} role="img">
              {variant.preview && !over && <img src={variant.preview} alt="" className="absolute inset-0 size-full object-cover blur-[2px]" data-testid={`preview-${index}`} />}
              {!over && !variant.refusal && <span aria-hidden className="absolute inset-x-0 top-0 h-1/4 animate-sweep border-b border-mint bg-linear-to-b from-transparent to-mint/25 motion-reduce:hidden" />}
              {!(variant.preview && !over) && (
                <span aria-hidden className="absolute inset-0 flex items-center justify-center font-display text-4xl font-bold text-line">
                  {over || variant.refusal ? "–" : index + 1}
                </span>
              )}
            </div>
            {variant.refusal && <p className="mt-2.5 text-sm text-dim">Not painted: {variant.refusal}.</p>}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
