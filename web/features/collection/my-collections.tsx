"use client";
import { useState } from "react";
import { Link } from "@/components/ui/link";
import type { Collection } from "@/lib/api/types";
import { plural } from "@/lib/text";
import { Listing } from "@/components/listing";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import { OpenCollection } from "./open-collection";

/** One's own contracts, and the way to another one. */
export function MyCollections() {
  const [opening, setOpening] = useState(false);
  const begin = (
    <Button look="primary" onClick={() => setOpening(true)} data-testid="new-collection">
      Open a collection
    </Button>
  );
  const empty = (
    <Empty title="No collection of your own yet" action={begin}>
      A contract in your wallet’s name, with its own page, royalties and limits. What you mint goes there instead of into the studio’s.
    </Empty>
  );
  return (
    <>
      <Listing<Collection> path="/me/collections" what="collections" empty={empty} refreshEvery={10_000}>
        {(collections) => (
          <>
            <div className="mb-6 flex justify-end">{begin}</div>
            <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3" data-testid="my-collections">
              {collections.map((collection) => (
                <li key={collection.id}>
                  <Link href={`/collections/${collection.id}`} className="cut panel group block overflow-hidden transition-colors hover:border-mint">
                    {collection.imageUrl ? <img src={collection.imageUrl} alt="" width={560} height={315} loading="lazy" className="aspect-video w-full object-cover" /> : <span className="block aspect-video bg-deep" />}
                    <span className="flex items-start justify-between gap-3 p-4">
                      <span className="min-w-0">
                        <span className="line-clamp-2 block font-display text-lg font-bold">{collection.name}</span>
                        <span className="mt-0.5 block text-sm text-faint">
                          {collection.symbol} · {plural(collection.minted, collection.kind === "originals" ? "piece" : "work")}
                        </span>
                      </span>
                      <Badge tone={collection.status === "open" ? (collection.studioMints ? "good" : "neutral") : "room"}>{words(collection)}</Badge>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Listing>
      <OpenCollection open={opening} onClose={() => setOpening(false)} />
    </>
  );
}

function words({ status, studioMints }: Collection): string {
  if (status === "open") return studioMints ? "Open" : "Not set up";
  return status === "failed" ? "Failed" : "Opening";
}
