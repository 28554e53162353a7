"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Artwork, PrintCheck } from "@/lib/api/types";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";

/** What the creator should know before printing: colours beyond ink, and the master without pixels. */
export function PrintCheckNote({ artwork }: { artwork: Pick<Artwork, "id"> }) {
  const [problem, setProblem] = useState<string | null>(null);
  const { data: check } = useQuery({
    queryKey: ["print-check", artwork.id],
    queryFn: ({ signal }) => api.get<PrintCheck>(`/artworks/${artwork.id}/print-check`, { signal }),
    staleTime: Infinity,
  });
  const save = async () => {
    const url = URL.createObjectURL(await api.blob(`/artworks/${artwork.id}/master.svg`));
    Object.assign(document.createElement("a"), { href: url, download: `${artwork.id}.svg` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  if (!check || (!check.warning && !check.vector)) return null;
  return (
    <div className="grid gap-3 border border-line bg-deep px-4 py-3 text-sm text-dim" data-testid="print-check">
      {check.warning && <p role="note">{check.warning}</p>}
      {check.vector && (
        <p>
          <Button size="small" look="quiet" type="button" onClick={() => void save().catch((thrown: unknown) => setProblem(explain(thrown)))}>
            Save the print master (SVG)
          </Button>
        </p>
      )}
      {problem && <Trouble>{problem}</Trouble>}
    </div>
  );
}
