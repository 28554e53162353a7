"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Artwork, ImageEngine } from "@/lib/api/types";
import { engineName } from "@/lib/engines";
import { recipeAddress, shapeOf } from "@/lib/recipe";
import { ButtonLink } from "@/components/ui/button";
import { unable } from "./engine-picker";

/** The same recipe once more: in the engine that made it, or in another one of this studio that can. */
export function Again({ artwork }: { artwork: Artwork }) {
  const engines = useQuery({ queryKey: ["engines"], queryFn: ({ signal }) => api.get<{ items: ImageEngine[] }>("/ai/engines", { signal }), staleTime: 60_000 });
  const items = engines.data?.items ?? [];
  const own = items.find(({ id }) => id === artwork.engine);
  const others = items.filter((engine) => engine.id !== artwork.engine && unable(engine, artwork.style ?? "", shapeOf(artwork)) === null);
  return (
    <section aria-labelledby="again" className="mt-8">
      <h2 id="again" className="sr-only">
        The same recipe
      </h2>
      <div className="flex flex-wrap gap-3">
        {(own || !engines.data) && (
          <ButtonLink size="small" href={recipeAddress(artwork)} data-testid="same-words">
            Do it again
          </ButtonLink>
        )}
        {others.map(({ id }) => (
          <ButtonLink key={id} size="small" look="quiet" href={recipeAddress(artwork, id)} data-testid={`open-in-${id}`}>
            Open in {engineName(id)}
          </ButtonLink>
        ))}
      </div>
      {own && <p className="mt-3 text-sm text-faint">{own.reproducible ? "The same words, seed and engine: the first of four is this picture." : `${engineName(own.id)} does not repeat itself exactly: the same recipe gives a sibling.`}</p>}
    </section>
  );
}
