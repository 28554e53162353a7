"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Calls, Collection } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { newKey } from "@/lib/keys";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Trouble } from "@/components/ui/states";
import { CollectionEditor } from "./collection-editor";
import { PhaseDialog } from "./phase-dialog";
import { RevealPanel } from "./reveal-panel";
import { SendCalls } from "./send-calls";

/** To its creator only: what is left to do before pieces can go in, and how to change it. */
export function OwnerPanel({ collection }: { collection: Collection }) {
  const mine = useSession((session) => session.user?.id === collection.creatorId);
  const [editing, setEditing] = useState(false);
  const [dropping, setDropping] = useState(false);
  if (!mine || collection.status !== "open") return null;
  return (
    <section aria-labelledby="owner" className="cut panel mb-12 grid gap-5 p-5 sm:p-7" data-testid="collection-owner">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="max-w-prose">
          <h2 id="owner" className="text-xl">
            Your collection
          </h2>
          <p className="mt-1 text-dim">
            {collection.studioMints
              ? "It takes pieces: open one of your pictures, choose Mint it, and pick this collection."
              : "The contract is yours alone. Let the studio mint into it once; after that, each mint costs you nothing. You can stop it at any time."}
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button size="small" onClick={() => setDropping(true)} data-testid="new-phase">
            Plan a drop
          </Button>
          <Button size="small" onClick={() => setEditing(true)} data-testid="edit-collection">
            Edit
          </Button>
        </div>
      </div>
      {!collection.studioMints && <LetTheStudio collection={collection} />}
      <RevealPanel collection={collection} />
      <PhaseDialog collection={collection} open={dropping} onClose={() => setDropping(false)} />
      <CollectionEditor collection={collection} open={editing} onClose={() => setEditing(false)} />
    </section>
  );
}

function LetTheStudio({ collection }: { collection: Collection }) {
  const router = useRouter();
  const [calls, setCalls] = useState<Calls | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [held, setHeld] = useState(false);
  const [sent, setSent] = useState(false);
  const prepare = () =>
    api
      .post<Calls>(`/collections/${collection.id}/changes`, { body: { studioMints: true }, idempotencyKey: newKey() })
      .then(setCalls, (thrown: unknown) => setProblem(explain(thrown)));
  const done = useCallback(() => {
    setSent(true);
    setCalls(null);
    const timer = setInterval(() => router.refresh(), 1_500);
    setTimeout(() => clearInterval(timer), 60_000);
  }, [router]);
  if (sent) {
    return (
      <p className="text-good" role="status">
        It is on the chain. The page follows in a moment.
      </p>
    );
  }
  return (
    <>
      {problem && <Trouble>{problem}</Trouble>}
      <Button look="primary" onClick={prepare} className="justify-self-start" data-testid="let-studio-mint">
        Let the studio mint
      </Button>
      <Dialog open={calls !== null} onClose={() => setCalls(null)} title="Let the studio mint" held={held} testId="let-studio-dialog">
        <p className="mb-5 text-dim">
          One transaction of your wallet. It lets this studio create new pieces in {collection.name}, and nothing else: not move, change or sell what anybody holds. Take it back whenever you like, under Edit.
        </p>
        {calls && <SendCalls calls={calls} verb="Let it mint" why="to go on" onDone={done} onBusy={setHeld} />}
      </Dialog>
    </>
  );
}
