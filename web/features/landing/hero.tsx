import { Link } from "@/components/ui/link";
import type { Artwork } from "@/lib/api/types";
import { srcSet } from "@/lib/pictures";
import { PromptBar } from "./prompt-bar";

/** The first sentence and the prompt: a visitor types before reading anything else. Beside it hangs what the studio chose. */
export function Hero({ artworks }: { artworks: Artwork[] }) {
  return (
    <section className="shell grid items-center gap-x-12 pt-14 pb-14 sm:pt-20 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]" aria-labelledby="promise">
      <div>
        <h1 id="promise" className="text-[clamp(2.9rem,7.4vw,6.4rem)] leading-[0.95] tracking-[-0.035em]">
          Type an idea
          <span aria-hidden className="ml-[0.08em] inline-block h-[0.72em] w-[0.09em] translate-y-[0.02em] animate-blink bg-volt" />
          <br />
          <span className="whitespace-nowrap text-mint">Own it.</span> <span className="whitespace-nowrap text-market">Wear it.</span>
        </h1>
        <p className="mt-7 max-w-xl text-lg text-dim sm:text-xl">Four pictures from one sentence. Mint the one you like, put it on a tee or a poster, and earn when someone orders it.</p>
        <PromptBar />
      </div>
      <Billboard artworks={artworks} />
    </section>
  );
}

const roomy = "(min-width: 64rem)";
const sizes = "(min-width: 84rem) 23rem, 26vw";
/** One transparent dot: narrow screens show no billboard, and fetch none. */
const nothing = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

/** Two pictures hung over each other, under one lamp. Only where there is room for them; there the front one is what is seen first, and is fetched first. */
function Billboard({ artworks }: { artworks: Artwork[] }) {
  const [front, back] = artworks;
  if (!front) return null;
  return (
    <div className="billboard relative mx-auto hidden aspect-square w-full max-w-md lg:block">
      <link rel="preload" as="image" href={front.imageSmallUrl} media={roomy} imageSrcSet={srcSet(front)} imageSizes={sizes} fetchPriority="high" />
      {back && <img src={back.imageSmallUrl} alt="" width={back.width} height={back.height} loading="lazy" className="cut absolute top-0 right-0 w-3/5 rotate-3 border border-line opacity-70" style={{ aspectRatio: "1" }} />}
      <Link href={`/artworks/${front.id}`} className="group absolute bottom-0 left-0 block w-[82%] -rotate-2 transition-transform duration-500 hover:rotate-0">
        <picture>
          <source media={roomy} srcSet={srcSet(front)} sizes={sizes} />
          <img src={nothing} alt={front.prompt || "Untitled picture"} width={front.width} height={front.height} fetchPriority="high" className="cut aspect-square w-full border border-mint/60 object-cover shadow-[0_30px_90px_-30px_var(--color-mint)]" />
        </picture>
        {front.prompt !== "" && (
          <span className="absolute right-4 bottom-4 left-4 truncate bg-ink/85 px-3 py-2 font-mono text-xs text-text">
            <span className="text-mint">&gt;</span> {front.prompt}
          </span>
        )}
      </Link>
    </div>
  );
}
