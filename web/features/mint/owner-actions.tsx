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

/** What only the owner may do with a picture besides minting and selling it: more like it where an engine made it, and hang it or take it down. */
export function OwnerActions({ artwork }: { artwork: Artwork }) {
  const router = useRouter();
  const key = useRef<string | null>(null);
  const [busy, setBusy] = useState<"vary" | "hang" | null>(null);
  const [visibility, setVisibility] = useState(artwork.visibility);
  const [problem, setProblem] = useState<string | null>(null);

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
      const wanted = visibility === "public" ? "unlisted" : "public";
      setVisibility((await api.patch<Artwork>(`/artworks/${artwork.id}`, { body: { visibility: wanted } })).visibility);
    });
  return (
    <div className="mt-5 grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        {!isUpload(artwork) && (
          <Button size="small" onClick={vary} busy={busy === "vary"} data-testid="vary">
            Vary this one
          </Button>
        )}
        <Button size="small" look={isUpload(artwork) ? "plain" : "quiet"} onClick={hang} busy={busy === "hang"} aria-pressed={visibility === "public"} data-testid="hang">
          {visibility === "public" ? "Take it off the public wall" : "Hang it on the public wall"}
        </Button>
      </div>
      {problem && <Trouble>{problem}</Trouble>}
    </div>
  );
}
