"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { api } from "@/lib/api/client";
import { explain, Problem } from "@/lib/api/problem";
import type { Calls, Collection, Reveal } from "@/lib/api/types";
import { plural } from "@/lib/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";
import { CommitCalls } from "./commit-calls";
import { RevealForm } from "./reveal-form";
import { SendCalls } from "./send-calls";
import { useReveal } from "./use-reveal";

/** To a collection's owner: hide the pieces, commit to the list, and reveal them. */
export function RevealPanel({ collection }: { collection: Collection }) {
  const { data: reveal } = useReveal(collection);
  const queries = useQueryClient();
  const router = useRouter();
  const again = useCallback(() => {
    for (const wait of [0, 1_500, 5_000]) {
      setTimeout(() => {
        void queries.invalidateQueries({ queryKey: ["reveal", collection.id] });
        void queries.invalidateQueries({ queryKey: ["list", `/collections/${collection.id}/tokens`] });
        router.refresh();
      }, wait);
    }
  }, [queries, router, collection.id]);
  if (!reveal || collection.kind !== "originals") return null;
  switch (reveal.status) {
    case "none":
    case "lapsed":
      return <Hide collection={collection} late={reveal.status === "lapsed"} onDone={again} />;
    case "prepared":
      return <Commit collection={collection} reveal={reveal} onDone={again} />;
    case "committed":
      return (
        <Row title={`${plural(reveal.pieces ?? 0, "piece")} are hidden`}>
          The list is on the chain and cannot be changed. It is drawn at {reveal.drawAt && <Time at={reveal.drawAt} />}; come back then to reveal. Every phase has to end before.
        </Row>
      );
    case "due":
      return <Open collection={collection} onDone={again} />;
    default:
      return null;
  }
}

function Row({ title, children, action }: { title: string; children: React.ReactNode; action?: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 border-t border-line pt-5" data-testid="reveal-owner">
      <div className="max-w-prose">
        <h3 className="font-display font-bold">{title}</h3>
        <p className="mt-1 text-sm text-dim">{children}</p>
      </div>
      {action}
    </div>
  );
}

function Hide({ collection, late, onDone }: { collection: Collection; late: boolean; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [held, setHeld] = useState(false);
  const done = useCallback(() => {
    setOpen(false);
    onDone();
  }, [onDone]);
  return (
    <Row
      title="Hide what the pieces are"
      action={
        <Button size="small" onClick={() => setOpen(true)} data-testid="hide-pieces">
          Hide the pieces
        </Button>
      }
    >
      {late ? "The last list did not reach the chain in time; it does not count. " : ""}People mint without knowing which piece they get, until you reveal them. Fix the list first; a block of the chain draws.
      <Dialog open={open} onClose={() => setOpen(false)} title="Hide the pieces" held={held} testId="reveal-dialog">
        <RevealForm collection={collection} onDone={done} onBusy={setHeld} />
      </Dialog>
    </Row>
  );
}

function Commit({ collection, reveal, onDone }: { collection: Collection; reveal: Reveal; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [held, setHeld] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const done = useCallback(() => {
    setOpen(false);
    onDone();
  }, [onDone]);
  const discard = () => api.delete(`/collections/${collection.id}/reveal`).then(onDone, (thrown: unknown) => setProblem(explain(thrown)));
  return (
    <Row
      title="The list is not on the chain yet"
      action={
        <div className="flex flex-wrap gap-3">
          <Button size="small" look="quiet" onClick={discard} data-testid="discard-reveal">
            Discard it
          </Button>
          <Button size="small" look="primary" onClick={() => setOpen(true)} data-testid="commit-reveal">
            Put it on the chain
          </Button>
        </div>
      }
    >
      {plural(reveal.pieces ?? 0, "picture")}, drawn at {reveal.drawAt && <Time at={reveal.drawAt} />}. The transaction has to be mined before; until then you can change your mind.
      {problem && <Trouble>{problem}</Trouble>}
      <Dialog open={open} onClose={() => setOpen(false)} title="Fix the list" held={held} testId="commit-dialog">
        {reveal.commitment && <CommitCalls calls={reveal.commitment} onDone={done} onBusy={setHeld} />}
      </Dialog>
    </Row>
  );
}

function Open({ collection, onDone }: { collection: Collection; onDone: () => void }) {
  const [calls, setCalls] = useState<Calls | null>(null);
  const [held, setHeld] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const done = useCallback(() => {
    setCalls(null);
    onDone();
  }, [onDone]);
  const ask = async () => {
    setAsking(true);
    setProblem(null);
    try {
      setCalls(await whenFinal(() => api.get<Calls>(`/collections/${collection.id}/reveal/transaction`)));
    } catch (thrown) {
      setProblem(explain(thrown));
    }
    setAsking(false);
  };
  return (
    <Row
      title="It is time to reveal"
      action={
        <Button look="primary" onClick={ask} busy={asking} data-testid="open-reveal">
          Reveal the pieces
        </Button>
      }
    >
      The block has come that draws who gets what. One transaction of your wallet, and everybody sees it.
      {problem && <Trouble>{problem}</Trouble>}
      <Dialog open={calls !== null} onClose={() => setCalls(null)} title="Reveal the pieces" held={held} testId="open-reveal-dialog">
        <p className="mb-5 text-dim">The contract then shows each piece as it was drawn, for good. The pictures become visible to everyone.</p>
        {calls && <SendCalls calls={calls} verb="Reveal them" why="to reveal" onDone={done} onBusy={setHeld} />}
      </Dialog>
    </Row>
  );
}

/** A block is final some time after it was mined: asks again for two minutes. */
async function whenFinal<T>(read: () => Promise<T>): Promise<T> {
  for (let left = 40; ; left--) {
    try {
      return await read();
    } catch (thrown) {
      if (left === 0 || !(thrown instanceof Problem) || thrown.code !== "REVEAL_NOT_READY") throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
  }
}
