"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Collection, Phase, Place } from "@/lib/api/types";
import { askToConnect } from "@/lib/auth/gate";
import { useSession } from "@/lib/auth/session";
import { useChainConfig } from "@/lib/studio";
import { plural } from "@/lib/text";
import { formatAmount } from "@/lib/wallet/chains";
import { Button, ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Trouble } from "@/components/ui/states";
import { LinkFirst } from "@/components/wallet/link-first";
import { SendCalls } from "./send-calls";

/** Whether one may mint in a phase, how many, and the way to do it. */
export function ClaimBox({ collection, phase }: { collection: Collection; phase: Phase }) {
  const user = useSession((session) => session.user);
  if (phase.state === "ended" || phase.state === "sold_out") return <p className="text-dim">{phase.state === "ended" ? "This phase is over." : "Every piece of this phase is gone."}</p>;
  if (!user) {
    return (
      <Button look="primary" size="large" onClick={askToConnect} data-testid="connect-to-claim">
        {phase.hasAllowList ? "Connect to see whether you are on the list" : "Connect to mint"}
      </Button>
    );
  }
  return (
    <LinkFirst why="A token needs a wallet to go to.">
      <OwnPlace collection={collection} phase={phase} />
    </LinkFirst>
  );
}

function OwnPlace({ collection, phase }: { collection: Collection; phase: Phase }) {
  const chain = useChainConfig(collection.chainId);
  const queries = useQueryClient();
  const path = `/collections/${collection.id}/phases/${phase.id}/place`;
  const [quantity, setQuantity] = useState(1);
  const [claiming, setClaiming] = useState<Place | null>(null);
  const [held, setHeld] = useState(false);
  const [got, setGot] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const { data: place } = useQuery({
    queryKey: ["place", phase.id, collection.id, phase.state, phase.claimed],
    queryFn: ({ signal }) => api.get<Place>(path, { signal }),
  });
  const again = useCallback(() => {
    void queries.invalidateQueries({ queryKey: ["phases", collection.id] });
    void queries.invalidateQueries({ queryKey: ["place"] });
    void queries.invalidateQueries({ queryKey: ["list", `/collections/${collection.id}/tokens`] });
  }, [queries, collection.id]);
  const done = useCallback(() => {
    setClaiming(null);
    setGot((before) => before + quantity);
    setQuantity(1);
    for (const wait of [500, 2_500, 6_000]) setTimeout(again, wait);
  }, [quantity, again]);
  if (!place) return null;
  const most = Math.min(place.most, 20);
  const mint = async () => {
    setProblem(null);
    try {
      const fresh = await api.get<Place>(`${path}?quantity=${quantity}`);
      if (fresh.claim) setClaiming(fresh);
      else {
        setProblem(reasons[fresh.reason ?? "ended"]);
        again();
      }
    } catch (thrown) {
      setProblem(explain(thrown));
    }
  };
  const total = (BigInt(place.price) * BigInt(quantity)).toString();
  return (
    <div className="grid gap-4" data-testid="place" data-reason={place.reason ?? ""}>
      {phase.hasAllowList && (
        <p className={place.listed ? "text-good" : "text-dim"} data-testid="listed">
          {place.listed ? `You are on the list${place.limit === undefined ? "" : `, for ${plural(place.limit, "piece")}`}${BigInt(place.price) === BigInt(phase.price) ? "" : `, at ${BigInt(place.price) === 0n ? "no price" : `${formatAmount(chain, phase.currency, place.price)} each`}`}.` : "This wallet is not on the list."}
        </p>
      )}
      {got > 0 && (
        <p className="flex flex-wrap items-center gap-3 text-good" role="status" data-testid="claimed">
          {plural(got, "piece")} minted to your wallet.
          <ButtonLink size="small" href="/account/tokens">
            See your tokens
          </ButtonLink>
        </p>
      )}
      {place.reason && place.reason !== "too_many" && place.reason !== "not_listed" && <p className="text-dim">{reasons[place.reason]}</p>}
      {most > 0 && (
        <>
          {most > 1 && (
            <div className="flex items-center justify-between gap-4">
              <span id="claim-quantity" className="text-sm text-dim">
                How many
              </span>
              <div role="group" aria-labelledby="claim-quantity" className="flex items-center gap-1">
                <Button size="small" onClick={() => setQuantity(quantity - 1)} disabled={quantity <= 1} aria-label="One less">
                  −
                </Button>
                <output className="w-10 text-center font-display text-xl font-bold tabular-nums" data-testid="quantity">
                  {quantity}
                </output>
                <Button size="small" onClick={() => setQuantity(quantity + 1)} disabled={quantity >= most} aria-label="One more">
                  +
                </Button>
              </div>
            </div>
          )}
          <Button look="primary" size="large" onClick={mint} data-testid="claim">
            {BigInt(total) === 0n ? `Mint ${quantity === 1 ? "it" : quantity}` : `Mint for ${formatAmount(chain, phase.currency, total)}`}
          </Button>
        </>
      )}
      {problem && <Trouble>{problem}</Trouble>}
      <Dialog open={claiming !== null} onClose={() => setClaiming(null)} title={`Mint ${plural(quantity, "piece")}`} held={held} testId="claim-dialog">
        <p className="mb-5 text-dim">
          From {collection.name}, to your own wallet. {BigInt(total) === 0n ? "You pay the chain’s gas only." : `You pay ${formatAmount(chain, phase.currency, total)} and the chain’s gas.`}
        </p>
        {claiming?.claim && <SendCalls calls={claiming.claim} verb="Mint" why="to mint" onDone={done} onBusy={setHeld} />}
      </Dialog>
    </div>
  );
}

const reasons: Record<NonNullable<Place["reason"]>, string> = {
  not_started: "You may mint as soon as it starts.",
  ended: "This phase is over.",
  sold_out: "Every piece of this phase is gone.",
  not_listed: "This wallet is not on the list.",
  limit_reached: "You have all the pieces that one wallet may have in this phase.",
  too_many: "Fewer pieces are left for you than you want.",
};
