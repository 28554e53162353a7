"use client";
import type { FailingReaction } from "@/lib/api/types";
import { Listing } from "@/components/listing";
import { Empty } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

/** What should have followed something that happened, and failed; the studio tries it again by itself. */
export function Reactions() {
  return (
    <Listing<FailingReaction>
      path="/console/reactions"
      what="failing reactions"
      refreshEvery={8_000}
      empty={<Empty title="Nothing is failing">If a mail, points or production fail to follow an order or a mint, they appear here until they succeed.</Empty>}
    >
      {(items) => (
        <>
          <p className="mb-6 max-w-prose text-dim">These follow-up steps failed. The order or mint itself stands. Each step is retried at least every five minutes, and leaves this list when it succeeds.</p>
          <ul className="grid gap-4" data-testid="reactions">
            {items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ul>
        </>
      )}
    </Listing>
  );
}

function Item({ item }: { item: FailingReaction }) {
  return (
    <li className="cut panel min-w-0 p-5" data-reaction={item.reaction}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-mono text-base break-words">{item.reaction}</h2>
        <p className="text-sm text-faint">
          failed {item.tries === 1 ? "once" : `${item.tries} times`}, last <Time at={item.lastFailedAt} />
        </p>
      </div>
      <p className="mt-3 border-l-2 border-bad bg-bad/8 px-3 py-2 font-mono text-sm break-words">{item.lastError}</p>
      <dl className="mt-4 grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[8rem_1fr]">
        <dt className="text-faint">Event</dt>
        <dd>{item.event}</dd>
        <dt className="text-faint">About</dt>
        <dd className="min-w-0 font-mono break-all text-dim">{item.about}</dd>
        <dt className="text-faint">Failing since</dt>
        <dd>
          <Time at={item.firstFailedAt} />
        </dd>
      </dl>
    </li>
  );
}
