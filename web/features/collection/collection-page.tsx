import { Link } from "@/components/ui/link";
import type { ChainConfig, Collection } from "@/lib/api/types";
import { formatPercent } from "@/lib/money";
import { plural } from "@/lib/text";
import { Hash } from "@/components/ui/hash";
import { Drop } from "./drop";
import { OwnerPanel } from "./owner-panel";
import { Pieces } from "./pieces";
import { Reveal } from "./reveal";
import { Standing } from "./standing";

/** A creator's collection as a room of its own: the cover, what it is, whose it is, and every piece. */
export function CollectionPage({ collection, chain }: { collection: Collection; chain: ChainConfig | undefined }) {
  return (
    <>
      <section className="grid items-center gap-8 pt-8 pb-12 sm:pt-12 lg:grid-cols-[minmax(0,26rem)_1fr] lg:gap-14">
        <div className="cut relative aspect-square w-full overflow-hidden border border-line bg-deep shadow-[0_0_140px_-50px_var(--color-mint)]">
          {collection.imageUrl ? (
            <img src={collection.imageUrl} alt={`Cover of ${collection.name}`} width={832} height={832} className="size-full object-cover" />
          ) : (
            <p className="grid size-full place-items-center p-8 text-center text-dim">An operator took the cover down.</p>
          )}
        </div>
        <div className="min-w-0">
          <p className="label mb-3 text-mint">
            {collection.kind === "originals" ? "Collection of originals" : "Collection of editions"} · {collection.symbol}
          </p>
          <h1 className="text-4xl break-words sm:text-6xl" data-testid="collection-name">
            {collection.name}
          </h1>
          <p className="mt-4 text-lg text-dim">
            by{" "}
            <Link href={`/creators/${collection.creatorId}`} className="text-text underline decoration-edge underline-offset-4 hover:text-mint">
              {collection.creatorName}
            </Link>
          </p>
          {collection.description && <p className="mt-5 max-w-prose whitespace-pre-line text-dim">{collection.description}</p>}
          <Standing collection={collection} />
          <dl className="mt-8 grid grid-cols-2 gap-px border border-line bg-line sm:grid-cols-4">
            <Figure name={collection.kind === "originals" ? "Minted" : "Works"} value={collection.minted.toLocaleString("en-US")} />
            <Figure name="Of at most" value={collection.maxSupply === undefined ? "no limit" : collection.maxSupply.toLocaleString("en-US")} />
            <Figure name="Resale royalty" value={formatPercent(collection.royalty.bps)} />
            <Figure name="Chain" value={chain?.name ?? String(collection.chainId)} />
          </dl>
          {collection.address && (
            <p className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm text-faint">
              <span className="flex items-center gap-1.5">
                Contract <Hash value={collection.address} label="contract" href={explorerOf(chain, collection.address)} />
              </span>
              <span className="flex items-center gap-1.5">
                Owner <Hash value={collection.owner} label="owner" />
              </span>
              {collection.contractUri && (
                <a href={collection.contractUri.replace("ipfs://", "/ipfs/")} className="underline decoration-line underline-offset-4 hover:text-text">
                  Record
                </a>
              )}
              {collection.transferValidator && (
                <span className="flex items-center gap-1.5">
                  Transfers checked by <Hash value={collection.transferValidator} label="transfer validator" href={explorerOf(chain, collection.transferValidator)} />
                </span>
              )}
            </p>
          )}
        </div>
      </section>
      <OwnerPanel collection={collection} />
      {collection.status === "open" && <Drop collection={collection} />}
      <Reveal collection={collection} />
      <section aria-labelledby="pieces" className="mt-4">
        <h2 id="pieces" className="mb-6 text-2xl">
          {collection.minted === 0 ? "Pieces" : plural(collection.minted, collection.kind === "originals" ? "piece" : "work")}
        </h2>
        <Pieces collection={collection} />
      </section>
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="bg-panel px-4 py-3">
      <dt className="label text-faint">{name}</dt>
      <dd className="mt-1 font-display text-lg font-bold">{value}</dd>
    </div>
  );
}

function explorerOf(chain: ChainConfig | undefined, address: string): string | undefined {
  return chain?.explorerUrl ? `${chain.explorerUrl.replace(/\/+$/, "")}/address/${address}` : undefined;
}
