"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { api } from "@/lib/api/client";
import type { Calls, Collection, Page, Phase } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { useChainConfig } from "@/lib/studio";
import { formatAmount } from "@/lib/wallet/chains";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Time } from "@/components/ui/time";
import { ClaimBox } from "./claim-box";
import { SendCalls } from "./send-calls";
import { TimeLeft } from "./time-left";

/** The phases of a collection: the one that counts now in full, the others as a list. */
export function Drop({ collection }: { collection: Collection }) {
  const { data } = useQuery({
    queryKey: ["phases", collection.id],
    queryFn: ({ signal }) => api.get<Page<Phase>>(`/collections/${collection.id}/phases`, { signal }),
    refetchInterval: 5_000,
  });
  const phases = data?.items ?? [];
  if (phases.length === 0) return null;
  const now = phases.find(({ state }) => state === "open") ?? phases.find(({ state }) => state === "upcoming") ?? phases.findLast(({ state }) => state === "sold_out");
  const others = phases.filter((phase) => phase !== now);
  return (
    <section aria-labelledby="drop" className="mb-14" data-testid="drop">
      <h2 id="drop" className="mb-6 text-2xl">
        The drop
      </h2>
      {now && <Now key={now.id} collection={collection} phase={now} />}
      {others.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line" data-testid="other-phases">
          {others.map((phase) => (
            <Line key={phase.id} collection={collection} phase={phase} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Now({ collection, phase }: { collection: Collection; phase: Phase }) {
  const chain = useChainConfig(collection.chainId);
  const queries = useQueryClient();
  const again = useCallback(() => void queries.invalidateQueries({ queryKey: ["phases", collection.id] }), [queries, collection.id]);
  const free = BigInt(phase.price) === 0n;
  return (
    <div className="cut grid border border-[color-mix(in_oklab,var(--color-mint)_45%,var(--color-line))] bg-panel shadow-[0_0_140px_-70px_var(--color-mint)] lg:grid-cols-[1fr_minmax(0,24rem)]" data-testid="phase" data-state={phase.state}>
      <div className="grid content-between gap-8 p-6 sm:p-9">
        <div>
          <p className="flex flex-wrap items-center gap-3">
            <StateBadge phase={phase} />
            <span className="text-sm text-dim">{phase.hasAllowList ? "For wallets on the list" : "For everybody"}</span>
          </p>
          <h3 className="mt-4 text-3xl break-words sm:text-4xl">{title(phase)}</h3>
          <p className="mt-4 font-display text-5xl font-bold tabular-nums" data-testid="phase-clock">
            {phase.state === "upcoming" ? <TimeLeft until={phase.startsAt} onEnd={again} /> : phase.state === "open" && phase.endsAt ? <TimeLeft until={phase.endsAt} onEnd={again} /> : phase.state === "sold_out" ? "Sold out" : "Open"}
          </p>
          <p className="mt-2 text-sm text-faint">
            {phase.state === "upcoming" ? "until it starts, " : phase.state === "open" && phase.endsAt ? "left, it ends " : phase.state === "open" ? "until its creator ends it" : ""}
            {phase.state === "upcoming" ? <Time at={phase.startsAt} /> : phase.state === "open" && phase.endsAt ? <Time at={phase.endsAt} /> : null}
          </p>
        </div>
        <Progress phase={phase} />
      </div>
      <div className="grid content-start gap-5 border-t border-line bg-deep/60 p-6 sm:p-9 lg:border-t-0 lg:border-l">
        <div>
          <p className="label text-faint">Price</p>
          <p className="mt-1 font-display text-3xl font-bold" data-testid="phase-price">
            {free ? "Free" : formatAmount(chain, phase.currency, phase.price)}
          </p>
          <p className="mt-1 text-sm text-faint">{phase.perWallet === undefined ? "Plus the chain’s gas" : `At most ${phase.perWallet.toLocaleString("en-US")} per wallet, plus the chain’s gas`}</p>
        </div>
        <ClaimBox collection={collection} phase={phase} />
        <EndIt collection={collection} phase={phase} onEnded={again} />
      </div>
    </div>
  );
}

function Progress({ phase }: { phase: Phase }) {
  if (phase.supply === undefined) return <p className="text-dim">{phase.claimed.toLocaleString("en-US")} minted so far</p>;
  const part = Math.min(100, (100 * phase.claimed) / phase.supply);
  return (
    <div>
      <div className="h-2 bg-raised" role="progressbar" aria-label="Minted in this phase" aria-valuemin={0} aria-valuemax={phase.supply} aria-valuenow={phase.claimed}>
        <div className="h-full bg-mint" style={{ width: `${part}%` }} />
      </div>
      <p className="mt-2.5 flex justify-between gap-4 text-sm">
        <span>
          <strong className="font-medium">{Math.max(0, phase.supply - phase.claimed).toLocaleString("en-US")}</strong> <span className="text-faint">left</span>
        </span>
        <span className="text-faint">
          {phase.claimed.toLocaleString("en-US")} of {phase.supply.toLocaleString("en-US")} minted
        </span>
      </p>
    </div>
  );
}

function Line({ collection, phase }: { collection: Collection; phase: Phase }) {
  const chain = useChainConfig(collection.chainId);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3.5 text-sm">
      <span className="flex flex-wrap items-center gap-3">
        <span className="font-medium">{title(phase)}</span>
        <StateBadge phase={phase} />
      </span>
      <span className="text-dim">
        <Time at={phase.startsAt} />
        {phase.endsAt && (
          <>
            {" – "}
            <Time at={phase.endsAt} />
          </>
        )}
        {" · "}
        {BigInt(phase.price) === 0n ? "free" : formatAmount(chain, phase.currency, phase.price)}
        {" · "}
        {phase.claimed.toLocaleString("en-US")} minted
      </span>
    </li>
  );
}

function StateBadge({ phase }: { phase: Phase }) {
  const [tone, text] = states[phase.state];
  return (
    <Badge tone={tone} pulse={phase.state === "open"}>
      {text}
    </Badge>
  );
}

const states: Record<Phase["state"], ["good" | "room" | "neutral", string]> = {
  upcoming: ["room", "Soon"],
  open: ["good", "Open now"],
  sold_out: ["neutral", "Sold out"],
  ended: ["neutral", "Ended"],
};

/** To the creator only. */
function EndIt({ collection, phase, onEnded }: { collection: Collection; phase: Phase; onEnded: () => void }) {
  const mine = useSession((session) => session.user?.id === collection.creatorId);
  const [open, setOpen] = useState(false);
  const [held, setHeld] = useState(false);
  const done = useCallback(() => {
    setOpen(false);
    setTimeout(onEnded, 1_500);
  }, [onEnded]);
  if (!mine || !phase.closing) return null;
  const calls: Calls = { chainId: collection.chainId, from: collection.owner, calls: [phase.closing] };
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setOpen(true)} className="justify-self-start" data-testid="end-phase">
        End this phase
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="End this phase?" held={held} testId="end-phase-dialog">
        <p className="mb-5 text-dim">Nobody can mint in it any more. That is final; you can open another one.</p>
        <SendCalls calls={calls} verb="End it for good" why="to go on" onDone={done} onBusy={setHeld} />
      </Dialog>
    </>
  );
}

function title(phase: Phase): string {
  return phase.name || (phase.hasAllowList ? "For wallets on the list" : "For everybody");
}
