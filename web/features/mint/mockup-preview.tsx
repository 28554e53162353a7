"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Artwork, Blank, BlankVariant, Design } from "@/lib/api/types";
import { viewName } from "@/lib/mockups";
import { classNames } from "@/components/ui/class-names";
import { looksOf } from "./designs";

type Props = { artwork: Artwork; blank: Blank; offered: BlankVariant[]; design: Design };

/** The product as the Market will show it, before it is offered: the studio's own mockup, in each colour, shape and view. */
export function MockupPreview({ artwork, blank, offered, design }: Props) {
  const looks = looksOf(blank, offered);
  const [wanted, setWanted] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const look = looks.find(({ id }) => id === wanted) ?? looks[0];
  const view = blank.views.find((name) => name === from) ?? blank.views[0] ?? "front";
  const asked = new URLSearchParams({ artworkId: artwork.id, variantId: look?.id ?? "", view, design });
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["preview", asked.toString()],
    queryFn: async ({ signal }) => dataUrl(await api.blob(`/me/products/preview?${asked}`, { signal })),
    enabled: look !== undefined,
    placeholderData: (before) => before,
    staleTime: 600_000,
    retry: 1,
  });
  if (!look) return null;
  const shown = [viewName(view).toLowerCase(), look.colour].join(", ");
  return (
    <figure className="grid gap-3" data-testid="mockup-preview" aria-busy={isFetching}>
      <div className="cut-sm relative aspect-square overflow-hidden border border-line bg-deep">
        {data && (
          <img src={data} alt={`${blank.name} with this art: ${shown}`} width={800} height={800} className={classNames("size-full object-cover transition-opacity", isFetching && "opacity-40")} data-testid="mockup-preview-image" />
        )}
        {isFetching && <span className="label absolute inset-x-0 bottom-0 bg-deep/80 px-3 py-2 text-center text-dim">Putting it on the {blank.name.toLowerCase()}</span>}
        {error && !isFetching && (
          <p role="alert" className="absolute inset-x-0 bottom-0 bg-deep/95 px-4 py-3 text-sm text-text">
            {explain(error)}{" "}
            <button type="button" onClick={() => void refetch()} className="underline underline-offset-4 hover:text-mint">
              Draw it again
            </button>
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        {looks.length > 1 && <Choice label="Shown in" values={looks.map((one) => nameOfLook(one, looks))} chosen={look.id} onChoose={setWanted} />}
        {blank.views.length > 1 && <Choice label="Seen" values={blank.views.map((name) => ({ id: name, name: viewName(name) }))} chosen={view} onChoose={setFrom} />}
      </div>
    </figure>
  );
}

type Value = { id: string; name: string; colourHex?: string };

/** By its colour, or by its size where all have one colour. */
function nameOfLook({ id, colour, colourHex, size }: BlankVariant, looks: BlankVariant[]): Value {
  return looks.every((one) => one.colour === colour) ? { id, name: size } : { id, name: colour, colourHex };
}

function Choice({ label, values, chosen, onChoose }: { label: string; values: Value[]; chosen: string; onChoose: (id: string) => void }) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-2">
      {values.map(({ id, name, colourHex }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
          className={classNames("flex min-h-10 items-center gap-2 border px-3 text-sm", id === chosen ? "border-mint bg-mint/10" : "border-line text-dim hover:border-edge hover:text-text")}
          data-testid={`preview-${id}`}
        >
          {colourHex && <span aria-hidden className="size-3.5 border border-edge" style={{ background: colourHex }} />}
          {name}
        </button>
      ))}
    </div>
  );
}

function dataUrl(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("The picture cannot be read."));
    reader.readAsDataURL(picture);
  });
}
