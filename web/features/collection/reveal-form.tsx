"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { queryString } from "@/lib/api/query";
import type { Artwork, Calls, Collection, Page, Reveal } from "@/lib/api/types";
import { aboutThis, plural } from "@/lib/text";
import { useSentForm } from "@/lib/use-sent-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { Missing } from "@/components/ui/missing";
import { Trouble } from "@/components/ui/states";
import { CommitCalls } from "./commit-calls";

const fields = ["drawAt", "pieces", "description"] as const;
const day = 86_400_000;

type Props = { collection: Collection; onDone: () => void; onBusy: (busy: boolean) => void };

/** One private picture for each piece, and when it is drawn who gets what. */
export function RevealForm({ collection, onDone, onBusy }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const { sending, troubles, send } = useSentForm(fields, element);
  const [chosen, setChosen] = useState<string[]>([]);
  const [calls, setCalls] = useState<Calls | null>(null);
  const [soon] = useState(() => localTime(new Date(Date.now() + day)));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = {
      drawAt: new Date(String(form.get("reveal-draw"))).toISOString(),
      description: String(form.get("reveal-words") ?? "").trim(),
      pieces: chosen.map((artworkId) => ({ artworkId })),
    };
    await send(body, async (idempotencyKey) => {
      const { commitment } = await api.post<Reveal>(`/collections/${collection.id}/reveal`, { body, idempotencyKey });
      if (commitment) setCalls(commitment);
      else onDone();
    });
  };
  if (calls) return <CommitCalls calls={calls} onDone={onDone} onBusy={onBusy} />;
  return (
    <form ref={element} onSubmit={submit} className="grid gap-5">
      <p className="text-dim">
        One picture for each piece. The list is fixed on the chain before anybody can know who gets which; the first block after the drawing time decides. Until you reveal, the pictures stay private.
      </p>
      <Pictures chosen={chosen} onChange={setChosen} most={collection.maxSupply} error={troubles.pieces} />
      <TextField id="reveal-draw" label="Drawing" type="datetime-local" required defaultValue={soon} error={troubles.drawAt} hint="Your own time. Every phase has to end by then." />
      <TextArea id="reveal-words" label="Description of each piece" maxLength={2000} error={troubles.description} />
      {troubles.form && <Trouble>{troubles.form}</Trouble>}
      <Button type="submit" look="primary" size="large" busy={sending} disabled={chosen.length === 0} data-testid="prepare-reveal">
        Go on with {plural(chosen.length, "picture")}
      </Button>
    </form>
  );
}

type PicturesProps = { chosen: string[]; onChange: (chosen: string[]) => void; most?: number; error?: string | null };

/** One's own pictures that nobody has seen, in the order in which they are chosen. */
function Pictures({ chosen, onChange, most, error }: PicturesProps) {
  const list = useInfiniteQuery({
    queryKey: ["list", "hidden-pictures"],
    queryFn: ({ pageParam, signal }) => api.get<Page<Artwork>>(`/me/artworks${queryString({ limit: 100, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 30_000,
  });
  const shown = list.data?.pages.flatMap(({ items }) => items).filter(({ visibility, takenDownFor }) => visibility === "private" && takenDownFor === undefined) ?? [];
  const places = new Map(chosen.map((id, index) => [id, index + 1]));
  const toggle = (id: string) => onChange(places.has(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const all = () => onChange([...chosen, ...shown.map(({ id }) => id).filter((id) => !places.has(id))].slice(0, most ?? 4_000));
  return (
    <fieldset aria-describedby="reveal-pictures-note">
      <legend className="mb-1.5 text-sm font-medium">The pictures</legend>
      {!list.data ? (
        <Missing query={list} what="your pictures" />
      ) : shown.length === 0 && !list.hasNextPage ? (
        <div className="grid justify-items-start gap-3 border border-dashed border-line bg-deep p-5 text-dim">
          <p>None of your pictures is private. Paint new ones; what others can see already cannot be hidden.</p>
          <ButtonLink href="/mint" size="small">
            Paint pictures
          </ButtonLink>
        </div>
      ) : (
        <>
          <ul className="grid max-h-72 grid-cols-4 gap-2 overflow-y-auto p-1 sm:grid-cols-6" data-testid="reveal-pictures">
            {shown.map((artwork) => (
              <li key={artwork.id}>
                <label className="cut-sm relative block cursor-pointer border-2 border-line focus-within:border-text hover:border-edge has-checked:border-mint">
                  <input type="checkbox" checked={places.has(artwork.id)} onChange={() => toggle(artwork.id)} className="absolute size-full cursor-pointer opacity-0" />
                  <img src={artwork.thumbnailUrl} alt={artwork.prompt} width={96} height={96} loading="lazy" className="aspect-square w-full object-cover" />
                  {places.has(artwork.id) && <span aria-hidden className="absolute right-1 bottom-1 grid min-w-5 place-items-center bg-mint px-1 font-mono text-xs font-bold text-deep">{places.get(artwork.id)}</span>}
                </label>
              </li>
            ))}
          </ul>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button size="small" onClick={all} data-testid="choose-all">
              Choose all {shown.length.toLocaleString("en-US")}
            </Button>
            {chosen.length > 0 && (
              <Button size="small" look="quiet" onClick={() => onChange([])}>
                Choose none
              </Button>
            )}
            {list.hasNextPage && (
              <Button size="small" look="quiet" onClick={() => list.fetchNextPage()} busy={list.isFetchingNextPage}>
                Show more
              </Button>
            )}
          </div>
        </>
      )}
      <p id="reveal-pictures-note" className={error ? "mt-1.5 text-sm text-bad" : "mt-1.5 text-sm text-faint"} role={error ? "alert" : undefined}>
        {error ? aboutThis(error) : `${chosen.length.toLocaleString("en-US")}${most === undefined ? "" : ` of ${most.toLocaleString("en-US")}`} chosen. Only private pictures can be hidden.`}
      </p>
    </fieldset>
  );
}

/** As a field for a moment wants it, in the reader's own time zone. */
function localTime(moment: Date): string {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
