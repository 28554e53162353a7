"use client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/api/client";
import type { Artwork, Page } from "@/lib/api/types";
import { kindOf } from "@/lib/artwork";
import { srcSet } from "@/lib/pictures";

/** What the studio chose of what its makers show. Looks again every twenty seconds while it is seen. */
export function GalleryStrip({ initial }: { initial: Page<Artwork> }) {
  const { data } = useQuery({
    queryKey: ["gallery", "strip"],
    queryFn: () => api.get<Page<Artwork>>("/gallery?curated=true&limit=12"),
    initialData: initial,
    refetchInterval: 20_000,
  });
  if (data.items.length === 0) return null;
  return (
    <section aria-labelledby="wall" className="border-y border-line bg-deep py-14">
      <div className="shell mb-7 flex items-baseline justify-between gap-6">
        <h2 id="wall" className="text-3xl">
          On the wall
        </h2>
        <span className="label text-faint">Chosen by the studio</span>
      </div>
      <ul tabIndex={0} aria-label="Chosen pictures" className="flex snap-x scroll-px-5 gap-4 overflow-x-auto scroll-smooth px-5 pb-4 md:scroll-px-10 md:px-10 min-[84rem]:scroll-px-[calc((100%-79rem)/2)] min-[84rem]:px-[calc((100%-79rem)/2)]">
        {data.items.map((artwork) => (
          <li key={artwork.id} className="w-56 shrink-0 animate-rise snap-start sm:w-72">
            <Link href={`/artworks/${artwork.id}`} className="group block">
              <img
                src={artwork.thumbnailUrl}
                srcSet={srcSet(artwork)}
                sizes="(min-width: 40rem) 18rem, 14rem"
                alt={artwork.prompt || "Untitled picture"}
                width={artwork.width}
                height={artwork.height}
                loading="lazy"
                className="cut aspect-square w-full border border-line object-cover transition-colors group-hover:border-volt"
              />
              <p className="mt-3 line-clamp-2 text-sm text-text">{artwork.prompt || "Untitled"}</p>
              <p className="label mt-1.5 text-faint">{kindOf(artwork)}</p>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
