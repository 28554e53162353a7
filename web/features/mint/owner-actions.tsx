"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { AcceptedJob, Artwork } from "@/lib/api/types";
import { isUpload } from "@/lib/artwork";
import { newKey } from "@/lib/keys";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";

const seenBy = {
  private: "Only you can see this picture.",
  unlisted: "Anyone with the link can see this picture.",
  public: "Everyone can see this picture on the public wall.",
};

/** What only the owner may do with a picture besides minting and selling it: more like it where an engine made it, and hang it or take it down. */
export function OwnerActions({ artwork, minted }: { artwork: Artwork; minted: boolean }) {
  const router = useRouter();
  const key = useRef<string | null>(null);
  const [busy, setBusy] = useState<"vary" | "hang" | null>(null);
  const [read, setShown] = useState(artwork);
  // A mint reveals picture and words for good, also while this page is open.
  const shown: Artwork = minted && read.visibility === "private" ? { ...read, visibility: "unlisted", promptShown: true } : read;
  const [withPrompt, setWithPrompt] = useState(artwork.promptShown);
  const [problem, setProblem] = useState<string | null>(null);
  const hangs = shown.visibility === "public";

  const act = async (what: "vary" | "hang", work: () => Promise<void>) => {
    setBusy(what);
    setProblem(null);
    await work().catch((thrown: unknown) => setProblem(explain(thrown)));
    setBusy(null);
  };
  const vary = () =>
    act("vary", async () => {
      const job = await api.post<AcceptedJob>(`/ai/artworks/${artwork.id}/vary`, { body: {}, idempotencyKey: (key.current ??= newKey()) });
      router.push(`/mint/${job.id}`);
    });
  const hang = () =>
    act("hang", async () => {
      const path = `/artworks/${artwork.id}`;
      const current = await api.tagged<Artwork>(path);
      // Changed elsewhere since this page was read: show that first, and let its owner decide again.
      if (current.body.visibility !== shown.visibility) {
        setShown(current.body);
        setWithPrompt(current.body.promptShown);
        setProblem("This picture was changed somewhere else. Its current state is shown above; choose again.");
        return;
      }
      const body = { visibility: hangs ? "private" : "public", promptShown: withPrompt };
      setShown(await api.patch<Artwork>(path, { body, ifMatch: current.tag }));
    });
  return (
    <div className="mt-5 grid gap-3">
      <p className="text-sm text-dim" data-testid="seen-by">
        {seenBy[shown.visibility]}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        {!isUpload(artwork) && (
          <Button size="small" onClick={vary} busy={busy === "vary"} data-testid="vary">
            Make variations
          </Button>
        )}
        <Button size="small" look={isUpload(artwork) ? "plain" : "quiet"} onClick={hang} busy={busy === "hang"} aria-pressed={hangs} data-testid="hang">
          {hangs ? "Take it off the public wall" : "Hang it on the public wall"}
        </Button>
      </div>
      {!hangs && (
        <div className="grid gap-2 text-sm text-dim">
          <p>On the wall, everyone sees the picture{isUpload(artwork) ? ", its title" : ""}, its style and its size.</p>
          {!isUpload(artwork) && !(shown.visibility === "unlisted" && shown.promptShown) && (
            <label className="flex min-h-10 items-center gap-3">
              <input type="checkbox" checked={withPrompt} onChange={(event) => setWithPrompt(event.target.checked)} className="size-5 accent-mint" data-testid="show-prompt" />
              Show my words too
            </label>
          )}
        </div>
      )}
      {problem && <Trouble>{problem}</Trouble>}
    </div>
  );
}
