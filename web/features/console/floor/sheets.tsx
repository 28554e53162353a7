"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Missing } from "@/components/ui/missing";
import { Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { FactorySheet } from "@/lib/api/types";
import { newKey } from "@/lib/keys";
import { plural } from "@/lib/text";
import { PrivateFile } from "../private-file";

/** Gang sheets: prints nested on film, and their files for the printer. */
export function Sheets() {
  const queries = useQueryClient();
  const sheets = useQuery({ queryKey: ["floor", "sheets"], queryFn: ({ signal }) => api.get<{ sheets: FactorySheet[] }>("/console/factory/sheets", { signal }), refetchInterval: 10_000 });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const lay = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await api.post("/console/factory/sheets", { idempotencyKey: newKey() });
    } catch (thrown) {
      setProblem(explain(thrown));
    } finally {
      await queries.invalidateQueries({ queryKey: ["floor"] });
      setBusy(false);
    }
  };
  if (!sheets.data) return <Missing query={sheets} what="the gang sheets" />;
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <p className="max-w-prose text-dim">Prints of started batches for film are nested on one sheet, with a barcode beside each. Cut along the dashes, cure, then press.</p>
        <Button look="primary" busy={busy} onClick={lay}>
          Nest what was started
        </Button>
      </div>
      {problem && <Trouble>{problem}</Trouble>}
      {sheets.data.sheets.length === 0 ? (
        <p className="text-dim">No sheets yet.</p>
      ) : (
        <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
          {sheets.data.sheets.map((sheet) => (
            <li key={sheet.id} className="cut-sm border border-line bg-deep p-4" data-testid="gang-sheet">
              <div className="flex items-baseline justify-between gap-3">
                <span className="font-mono">{sheet.code}</span>
                <span className="text-sm text-dim">
                  <Time at={sheet.at} />
                </span>
              </div>
              <Plan sheet={sheet} />
              <p className="mt-3 text-sm text-dim">
                {plural(sheet.places.length, "print")} on {(sheet.lengthMm / 1000).toFixed(2)} m of film, {sheet.wastePercent} % left over
              </p>
              <div className="mt-3">
                <PrivateFile path={sheet.fileUrl} name="File for the printer" download={`${sheet.code}.png`} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Where the prints lie, as an outline. */
function Plan({ sheet }: { sheet: FactorySheet }) {
  return (
    <svg viewBox={`0 0 ${sheet.widthPx} ${sheet.lengthPx}`} role="img" aria-label={`${plural(sheet.places.length, "print")} on sheet ${sheet.code}`} className="mt-3 max-h-96 w-full bg-void">
      <rect width={sheet.widthPx} height={sheet.lengthPx} className="fill-raised" />
      {sheet.places.map((place) => (
        <rect key={place.piece} x={place.left} y={place.top} width={place.width} height={place.height} className={place.turned ? "fill-market/25 stroke-market" : "fill-mint/25 stroke-mint"} strokeWidth={Math.max(12, sheet.lengthPx / 400)}>
          <title>{place.piece}</title>
        </rect>
      ))}
    </svg>
  );
}
