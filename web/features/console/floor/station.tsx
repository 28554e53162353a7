"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { type FormEvent, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Trouble } from "@/components/ui/states";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { FactoryPiece, FactoryStation } from "@/lib/api/types";
import { words } from "@/lib/text";
import { Reprint } from "./reprint";
import { type Scan, type ScanAnswer, scanned } from "./scan";

const stations: FactoryStation[] = ["print", "cure", "press", "pack"];

/** One station's screen: a scanner types a code and Enter; what happened fills the screen. */
export function StationScreen() {
  return (
    <Suspense>
      <Screen />
    </Suspense>
  );
}

function Screen() {
  const asked = useSearchParams().get("at");
  const [station, setStation] = useState<FactoryStation>(stations.find((one) => one === asked) ?? "print");
  const [code, setCode] = useState("");
  const [last, setLast] = useState<Scan | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const queries = useQueryClient();
  useEffect(() => input.current?.focus(), [station, last]);

  const scan = async (event: FormEvent) => {
    event.preventDefault();
    const read = code.trim();
    setCode("");
    if (!read || busy) return;
    setBusy(true);
    try {
      setLast(scanned(read, station, await api.post<ScanAnswer>("/console/factory/scans", { body: { code: read, station } })));
    } catch (thrown) {
      setLast({ look: "bad", title: read, more: explain(thrown), pieces: [] });
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ["floor"] });
    }
  };

  return (
    <div className="grid gap-6">
      <div role="group" aria-label="Station" className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {stations.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === station}
            onClick={() => {
              setStation(one);
              setLast(null);
            }}
            className={classNames("cut-sm min-h-16 border font-display text-xl font-bold", one === station ? "border-market bg-market text-ink" : "border-line text-dim hover:border-edge hover:text-text")}
          >
            {words(one)}
          </button>
        ))}
      </div>
      <form onSubmit={scan} className="flex flex-wrap gap-3">
        <label htmlFor="scan" className="sr-only">
          Code
        </label>
        <input
          id="scan"
          ref={input}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          placeholder="Scan a piece, job, batch or sheet"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="field min-h-16 min-w-0 flex-1 basis-64 font-mono text-xl"
          data-testid="scan"
        />
        <Button type="submit" look="primary" size="large" busy={busy} className="min-h-16 max-sm:w-full">
          Pass {words(station).toLowerCase()}
        </Button>
      </form>
      <div aria-live="assertive">{last && <Result scan={last} onAgain={(piece) => setLast(againOf(piece))} />}</div>
      {!last && <p className="text-dim">Codes are on job tickets, beside prints on film, and on batch lists: P0001234, J0000815, B0000012, S0000003.</p>}
    </div>
  );
}

function againOf(piece: FactoryPiece): Scan {
  return { look: "warn", title: `${piece.code} is printed again`, more: `Attempt ${piece.attempt}. It waits for its printer.`, pieces: [piece] };
}

const looks = { good: "border-good bg-good/10", same: "border-edge bg-raised", warn: "border-dao bg-dao/10", bad: "border-bad bg-bad/10" };

function Result({ scan, onAgain }: { scan: Scan; onAgain: (piece: FactoryPiece) => void }) {
  const only = scan.pieces.length === 1 ? scan.pieces[0]! : null;
  return (
    <section className={classNames("cut border-2 p-6 sm:p-8", looks[scan.look])} data-testid="scan-result" data-look={scan.look}>
      <h2 className="text-3xl sm:text-5xl">{scan.title}</h2>
      {scan.look === "bad" ? (
        <div className="mt-4">
          <Trouble>{scan.more}</Trouble>
        </div>
      ) : (
        <p className="mt-3 text-lg text-dim sm:text-2xl">{scan.more}</p>
      )}
      {scan.pieces.length > 0 && (
        <ul className="mt-6 grid gap-4">
          {scan.pieces.map((piece) => (
            <li key={piece.code} className="border-t border-line pt-4">
              <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                {!only && <span className="font-mono">{piece.code}</span>}
                <span className="text-lg">{piece.title}</span>
                <span className="text-dim">{piece.variant}</span>
              </p>
              <Way piece={piece} />
            </li>
          ))}
        </ul>
      )}
      {only && only.started && <Reprint key={`${only.code} ${only.attempt}`} piece={only} onAgain={onAgain} />}
    </section>
  );
}

/** All stations of a piece, with those behind it. */
function Way({ piece }: { piece: FactoryPiece }) {
  const at = piece.station === null ? piece.stations.length : piece.stations.indexOf(piece.station);
  return (
    <ol className="mt-3 flex flex-wrap gap-2" aria-label={`Stations of ${piece.code}`}>
      {piece.stations.map((station, index) => (
        <li key={station} aria-current={index === at ? "step" : undefined} className={classNames("border px-3 py-1 text-sm", index < at ? "border-good/60 text-good" : index === at ? "border-market text-market" : "border-line text-faint")}>
          {words(station)}
          <span className="sr-only">{index < at ? " done" : ""}</span>
        </li>
      ))}
    </ol>
  );
}
