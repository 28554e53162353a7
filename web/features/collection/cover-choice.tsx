"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Artwork, Page } from "@/lib/api/types";
import { aboutThis } from "@/lib/text";
import { ButtonLink } from "@/components/ui/button";
import { Missing } from "@/components/ui/missing";

/** One of one's own pictures, chosen by looking. */
export function CoverChoice({ name, chosen, error, legend = "Cover" }: { name: string; chosen?: string; error?: string | null; legend?: string }) {
  const pictures = useQuery({
    queryKey: ["list", "covers"],
    queryFn: ({ signal }) => api.get<Page<Artwork>>("/me/artworks?limit=48", { signal }),
    staleTime: 30_000,
  });
  const shown = pictures.data?.items.filter(({ takenDownFor }) => takenDownFor === undefined) ?? [];
  return (
    <fieldset aria-describedby={`${name}-note`}>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {!pictures.data ? (
        <Missing query={pictures} what="your pictures" />
      ) : shown.length === 0 ? (
        <ButtonLink href="/mint" size="small">
          Paint a picture first
        </ButtonLink>
      ) : (
        <div className="grid max-h-56 grid-cols-4 gap-2 overflow-y-auto p-1 sm:grid-cols-5">
          {shown.map((artwork, index) => (
            <label key={artwork.id} className="cut-sm relative block cursor-pointer border-2 border-line focus-within:border-text hover:border-edge has-checked:border-mint">
              <input type="radio" name={name} value={artwork.id} defaultChecked={chosen ? artwork.id === chosen : index === 0} className="absolute size-full cursor-pointer opacity-0" />
              <img src={artwork.thumbnailUrl} alt={artwork.prompt} width={96} height={96} loading="lazy" className="aspect-square w-full object-cover" />
            </label>
          ))}
        </div>
      )}
      <p id={`${name}-note`} className={error ? "mt-1.5 text-sm text-bad" : "mt-1.5 text-sm text-faint"}>
        {error ? aboutThis(error) : "It becomes visible to everyone."}
      </p>
    </fieldset>
  );
}
