"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Artwork, BlankVariant, Design, PrintArea, PrintCheck } from "@/lib/api/types";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { sizeOf } from "./areas";

type Props = { artwork: Pick<Artwork, "id">; area: PrintArea | null; design: Design; offered: BlankVariant[] };

/**
 * What the creator should know before printing: art that its cloth swallows, colours beyond ink, pixels too few for the largest size, and the
 * master without pixels.
 */
export function PrintCheckNote({ artwork, area, design, offered }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const colours = new Map(offered.map(({ colour, colourHex }) => [colourHex.toLowerCase(), colour]));
  const asked = query(area, design, [...colours.keys()]);
  const { data: check } = useQuery({
    queryKey: ["print-check", artwork.id, asked],
    queryFn: ({ signal }) => api.get<PrintCheck>(`/artworks/${artwork.id}/print-check?${asked}`, { signal }),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  const save = async () => {
    const url = URL.createObjectURL(await api.blob(`/artworks/${artwork.id}/master.svg`));
    Object.assign(document.createElement("a"), { href: url, download: `${artwork.id}.svg` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  if (!check) return null;
  const swallowed = check.contrasts.filter(({ colour, warning }) => warning && colours.has(colour));
  if (!check.warning && !check.resolutionWarning && !check.vector && swallowed.length === 0) return null;
  return (
    <div className="grid gap-3 border border-line bg-deep px-4 py-3 text-sm text-dim" data-testid="print-check">
      {swallowed.map(({ colour, warning }) => (
        <p key={colour} role="note" className="border-l-2 border-dao bg-dao/8 px-3 py-2 text-text" data-testid="contrast">
          <strong className="font-medium">On {colours.get(colour)}:</strong> {warning}
        </p>
      ))}
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

/** The API looks at twelve colours at most. */
const mostColours = 12;

function query(area: PrintArea | null, design: Design, colours: string[]): string {
  const words = new URLSearchParams({ design });
  if (area) {
    words.set("areaWidth", `${area.widthPx}`);
    words.set("areaHeight", `${area.heightPx}`);
    words.set("bleed", `${area.bleedPx ?? 0}`);
    words.set("transparent", `${area.transparent === true}`);
  }
  for (const colour of colours.slice(0, mostColours)) words.append("colour", colour);
  return words.toString();
}
