"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ChainConfig, Collection, Reveal as RevealState } from "@/lib/api/types";
import { useChainConfig } from "@/lib/studio";
import { plural } from "@/lib/text";
import { Hash } from "@/components/ui/hash";
import { Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";
import { TimeLeft } from "./time-left";
import { useReveal } from "./use-reveal";

/** To everybody: that a collection's pieces are hidden, when it is drawn who gets what, and how to check it. */
export function Reveal({ collection }: { collection: Collection }) {
  const { data: reveal } = useReveal(collection);
  const queries = useQueryClient();
  const again = useCallback(() => void queries.invalidateQueries({ queryKey: ["reveal", collection.id] }), [queries, collection.id]);
  if (!reveal?.drawAt || !reveal.committed) return null;
  return (
    <section aria-labelledby="reveal" className="mb-14" data-testid="reveal" data-status={reveal.status}>
      <h2 id="reveal" className="mb-6 text-2xl">
        {reveal.status === "revealed" ? "How it was drawn" : "The reveal"}
      </h2>
      <div className="cut grid grid-cols-[minmax(0,1fr)] border border-line bg-panel lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="grid content-between gap-8 p-6 sm:p-9">
          <Words id={collection.id} reveal={reveal} drawAt={reveal.drawAt} onEnd={again} />
        </div>
        <Course collection={collection} reveal={reveal} drawAt={reveal.drawAt} />
      </div>
    </section>
  );
}

function Words({ id, reveal, drawAt, onEnd }: { id: string; reveal: RevealState; drawAt: string; onEnd: () => void }) {
  const pieces = plural(reveal.pieces ?? 0, "piece");
  switch (reveal.status) {
    case "revealed":
      return (
        <div>
          <p className="font-display text-4xl font-bold sm:text-5xl">Revealed</p>
          <p className="mt-4 max-w-prose text-dim">
            The list of all {pieces} was fixed before anybody could know who gets what, and one block of the chain drew. Neither the creator nor the studio could choose. Anybody can compute it again:
          </p>
          <p className="mt-4 border border-line bg-deep px-4 py-3 font-mono text-sm break-all">./fofo reveal {location.origin} {id}</p>
        </div>
      );
    case "broken":
      return (
        <div className="grid gap-4">
          <p className="font-display text-4xl font-bold sm:text-5xl">Not as drawn</p>
          <Trouble>The collection’s owner revealed something else than what was fixed and drawn. What the pieces show was chosen by hand.</Trouble>
        </div>
      );
    case "revealing":
      return (
        <div role="status">
          <p className="font-display text-4xl font-bold sm:text-5xl">Any moment</p>
          <p className="mt-4 max-w-prose text-dim">The reveal is on the chain. The pictures appear as soon as no reorganisation can undo it.</p>
        </div>
      );
    case "due":
      return (
        <div role="status">
          <p className="font-display text-4xl font-bold sm:text-5xl">It is drawn</p>
          <p className="mt-4 max-w-prose text-dim">The block has come that decides who gets which of the {pieces}. They show themselves as soon as the creator reveals them.</p>
        </div>
      );
    default:
      return (
        <div>
          <p className="font-display text-5xl font-bold tabular-nums" data-testid="reveal-clock">
            <TimeLeft until={drawAt} onEnd={onEnd} />
          </p>
          <p className="mt-2 text-sm text-faint">
            until it is drawn, <Time at={drawAt} />
          </p>
          <p className="mt-6 max-w-prose text-dim">
            All {pieces} look the same for now. What they are is fixed; which is which is drawn by the first block of the chain after that moment. Nobody can know it before, or choose: not the creator, and not the studio.
          </p>
        </div>
      );
  }
}

/** The three steps with their proofs. */
function Course({ collection, reveal, drawAt }: { collection: Collection; reveal: RevealState; drawAt: string }) {
  const chain = useChainConfig(collection.chainId);
  const open = reveal.status === "revealed";
  return (
    <ol className="grid content-start gap-6 border-t border-line bg-deep/60 p-6 sm:p-9 lg:border-t-0 lg:border-l">
      <Step done title="The list is fixed">
        {reveal.committed && (
          <>
            <Time at={reveal.committed.minedAt} />, <Block chain={chain} number={reveal.committed.number} />
          </>
        )}
        <Proof what="list" uri={reveal.list} open={open} />
      </Step>
      <Step done={reveal.drawing !== undefined || reveal.status === "due" || open} title="A block draws">
        {reveal.drawing ? (
          <>
            <Time at={reveal.drawing.minedAt} />, <Block chain={chain} number={reveal.drawing.blockNumber} />
            <span className="mt-1 block">
              <Hash value={reveal.drawing.blockHash} label="hash of the block" />
            </span>
          </>
        ) : (
          <>
            the first one since <Time at={drawAt} />
          </>
        )}
      </Step>
      <Step done={open} title="The pieces are revealed">
        {open ? <Proof what="pieces by number" uri={reveal.drawing?.directory} open={false} /> : reveal.status === "broken" ? "something else was" : "by the creator, once and for good"}
      </Step>
    </ol>
  );
}

function Step({ done, title, children }: { done: boolean; title: string; children: React.ReactNode }) {
  return (
    <li className="grid grid-cols-[auto_1fr] gap-4">
      <span aria-hidden className={done ? "mt-0.5 grid size-6 place-items-center rounded-full bg-mint text-sm font-bold text-deep" : "mt-0.5 size-6 rounded-full border border-edge"}>
        {done && "✓"}
      </span>
      <div className="min-w-0">
        <p className="font-medium">
          {title}
          <span className="sr-only">{done ? " (done)" : " (to come)"}</span>
        </p>
        <div className="mt-0.5 text-sm text-dim">{children}</div>
      </div>
    </li>
  );
}

function Proof({ what, uri, open }: { what: string; uri?: string; open: boolean }) {
  if (!uri) return null;
  const cid = uri.replace("ipfs://", "");
  return (
    <span className="mt-1 block">
      <Hash value={cid} label={what} href={open ? `/ipfs/${cid}` : undefined} />
    </span>
  );
}

function Block({ chain, number }: { chain?: ChainConfig; number: number }) {
  const words = `block ${number.toLocaleString("en-US")}`;
  return chain?.explorerUrl ? (
    <a href={`${chain.explorerUrl.replace(/\/+$/, "")}/block/${number}`} className="underline decoration-line underline-offset-4 hover:text-text">
      {words}
    </a>
  ) : (
    <>{words}</>
  );
}
