"use client";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Artwork } from "@/lib/api/types";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";

/** What operators decide of a picture on the wall: whether the front page shows it. */
export function Curation({ artwork }: { artwork: Artwork }) {
  const [curated, setCurated] = useState(artwork.curated);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async () => {
    setBusy(true);
    setProblem(null);
    await api
      .put<Artwork>(`/console/artworks/${artwork.id}/curation`, { body: { curated: !curated } })
      .then((changed) => setCurated(changed.curated))
      .catch((thrown: unknown) => setProblem(explain(thrown)));
    setBusy(false);
  };
  return (
    <div className="mt-5 grid gap-3">
      <Button size="small" look="quiet" onClick={choose} busy={busy} aria-pressed={curated} data-testid="curate">
        {curated ? "Take it off the front page" : "Show it on the front page"}
      </Button>
      {problem && <Trouble>{problem}</Trouble>}
    </div>
  );
}
