import type { ChainConfig, Collection, Page } from "@/lib/api/types";
import { plural } from "@/lib/text";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";

type Props = { page: Page<Collection>; chains: ChainConfig[]; chosen?: ChainConfig; further: boolean };

/** Everybody's collections, the latest first; in a studio with several chains, of one chain or of all. */
export function AllCollections({ page, chains, chosen, further }: Props) {
  const several = chains.length > 1;
  return (
    <>
      <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
        {several ? (
          <nav aria-label="Chains" className="flex flex-wrap gap-2" data-testid="collection-chains">
            <Choice href="/collections" name="All chains" here={!chosen} />
            {chains.map(({ chainId, name }) => (
              <Choice key={chainId} href={`/collections?chain=${chainId}`} name={name} here={chosen?.chainId === chainId} />
            ))}
          </nav>
        ) : (
          <span />
        )}
        {page.items.length > 0 && (
          <ButtonLink href="/account/collections" size="small">
            Open your own
          </ButtonLink>
        )}
      </div>
      {page.items.length === 0 ? (
        <Empty
          title={chosen ? `No collection on ${chosen.name} yet` : "No collection yet"}
          action={
            <ButtonLink href="/account/collections" look="primary">
              Open the first one
            </ButtonLink>
          }
        >
          A collection is a contract in its creator’s own name, with a cover, a royalty and a limit. Open one, mint your pictures into it, or plan a drop. The studio pays to create it.
        </Empty>
      ) : (
        <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3" data-testid="collections">
          {page.items.map((collection) => (
            <li key={collection.id}>
              <Card collection={collection} chain={several ? (chains.find(({ chainId }) => chainId === collection.chainId)?.name ?? String(collection.chainId)) : null} />
            </li>
          ))}
        </ul>
      )}
      {(page.nextCursor || further) && (
        <nav aria-label="Pages" className="mt-12 flex items-center justify-between gap-4">
          {further ? (
            <Link href={chosen ? `/collections?chain=${chosen.chainId}` : "/collections"} className="text-dim underline underline-offset-4 hover:text-text">
              Back to the start
            </Link>
          ) : (
            <span />
          )}
          {page.nextCursor && <ButtonLink href={`/collections?${new URLSearchParams({ ...(chosen ? { chain: String(chosen.chainId) } : {}), cursor: page.nextCursor })}`}>More collections</ButtonLink>}
        </nav>
      )}
    </>
  );
}

function Card({ collection, chain }: { collection: Collection; chain: string | null }) {
  const pieces = plural(collection.minted, collection.kind === "originals" ? "piece" : "work");
  return (
    <Link href={`/collections/${collection.id}`} className="cut panel group block h-full overflow-hidden transition-colors hover:border-mint" data-testid="collection-card">
      <span className="block aspect-[4/3] w-full overflow-hidden bg-deep">
        {collection.imageUrl && <img src={collection.imageUrl} alt="" width={640} height={480} loading="lazy" className="size-full object-cover transition-transform duration-300 group-hover:scale-[1.02] motion-reduce:transition-none" />}
      </span>
      <span className="block p-5">
        <span className="flex items-start justify-between gap-3">
          <span className="line-clamp-2 min-w-0 font-display text-xl font-bold break-words">{collection.name}</span>
          {chain && <Badge>{chain}</Badge>}
        </span>
        <span className="mt-1 block text-sm text-dim">by {collection.creatorName}</span>
        <span className="mt-3 block text-sm text-faint">
          {pieces}
          {collection.maxSupply === undefined ? "" : ` of ${collection.maxSupply.toLocaleString("en-US")}`} · {collection.kind === "originals" ? "originals" : "editions"}
        </span>
      </span>
    </Link>
  );
}

function Choice({ href, name, here }: { href: string; name: string; here: boolean }) {
  return (
    <Link href={href} aria-current={here ? "page" : undefined} className={classNames("border px-3 py-2 text-sm", here ? "border-mint text-text" : "border-line text-dim hover:border-edge hover:text-text")}>
      {name}
    </Link>
  );
}
