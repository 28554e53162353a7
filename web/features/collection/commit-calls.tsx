"use client";
import type { Calls } from "@/lib/api/types";
import { SendCalls } from "./send-calls";

/** The last moment at which a list can be changed. */
export function CommitCalls({ calls, onDone, onBusy }: { calls: Calls; onDone: () => void; onBusy: (busy: boolean) => void }) {
  return (
    <div className="grid gap-5">
      <p className="text-dim">Your wallet puts the list’s hash on the chain. From then on nobody can change the list, also not you; the pictures stay private until you reveal them.</p>
      <SendCalls calls={calls} verb="Fix it for good" why="to fix the list" onDone={onDone} onBusy={onBusy} />
    </div>
  );
}
