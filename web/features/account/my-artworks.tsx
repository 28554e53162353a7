"use client";
import { Link } from "@/components/ui/link";
import type { Artwork } from "@/lib/api/types";
import { kindOf } from "@/lib/artwork";
import { Listing } from "@/components/listing";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";

export function MyArtworks() {
  const empty = (
    <Empty
      title="No pictures yet"
      action={
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/mint" look="primary">
            Type an idea
          </ButtonLink>
          <ButtonLink href="/mint/upload">Upload your own</ButtonLink>
        </div>
      }
    >
      Every picture you paint or upload appears here, minted or not.
    </Empty>
  );
  return (
    <Listing<Artwork> path="/me/artworks" what="pictures" empty={empty}>
      {(artworks) => (
        <ul className="grid grid-cols-2 gap-5 sm:grid-cols-3 lg:grid-cols-4">
          {artworks.map((artwork) => (
            <li key={artwork.id}>
              <Link href={`/artworks/${artwork.id}`} className="group block">
                {artwork.takenDownFor === undefined ? (
                  <img src={artwork.thumbnailUrl} alt={artwork.prompt} width={400} height={400} loading="lazy" className="cut aspect-square w-full border border-line object-cover group-hover:border-mint" />
                ) : (
                  <span className="cut grid aspect-square w-full place-items-center border border-line bg-deep p-4 text-center text-sm text-faint group-hover:border-mint">taken down</span>
                )}
                <p className="mt-2.5 line-clamp-2 text-sm">{artwork.prompt}</p>
                <p className="label mt-1 text-faint">{kindOf(artwork)}</p>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Listing>
  );
}
