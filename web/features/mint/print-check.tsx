"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Artwork, PrintArea, PrintCheck } from "@/lib/api/types";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { sizeOf } from "./areas";

/** What the creator should know before printing: colours beyond ink, pixels too few for the largest size, and the master without pixels. */
export function PrintCheckNote({ artwork, area }: { artwork: Pick<Artwork, "id">; area: PrintArea | null }) {
  const [problem, setProblem] = useState<string | null>(null);
  const { data: check } = useQuery({
    queryKey: ["print-check", artwork.id, area?.widthPx, area?.heightPx, area?.transparent],
    queryFn: ({ signal }) => api.get<PrintCheck>(`/artworks/${artwork.id}/print-check${asked(area)}`, { signal }),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const save = async () => {
    const url = URL.createObjectURL(await api.blob(`/artworks/${artwork.id}/master.svg`));
    Object.assign(document.createElement("a"), { href: url, download: `${artwork.id}.svg` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  if (!check || (!check.warning && !check.resolutionWarning && !check.vector)) return null;
  return (
    <div className="grid gap-3 border border-line bg-deep px-4 py-3 text-sm text-dim" data-testid="print-check">
      {check.resolutionWarning && area && (
        <p role="note" className="text-text" data-testid="resolution">
          <strong className="font-medium">{sizeOf(area)}:</strong> {check.resolutionWarning}
        </p>
      )}
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

function asked(area: PrintArea | null): string {
  return area ? `?areaWidth=${area.widthPx}&areaHeight=${area.heightPx}&transparent=${area.transparent === true}` : "";
}
