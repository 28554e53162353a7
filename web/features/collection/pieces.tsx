"use client";
import { Link } from "@/components/ui/link";
import type { Collection, Token } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { Listing } from "@/components/listing";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";

/** Every piece of a collection, the latest first. */
export function Pieces({ collection }: { collection: Collection }) {
  const mine = useSession((session) => session.user?.id === collection.creatorId);
  const empty = mine ? (
    <Empty title="The walls are still bare" action={<ButtonLink href="/account/artworks" look="primary">Choose a picture to mint</ButtonLink>}>
      Open one of your pictures, choose Mint it, and pick this collection.
    </Empty>
  ) : (
    <Empty title="The walls are still bare">{collection.creatorName} has not minted a piece into this collection yet.</Empty>
  );
  return (
    <Listing<Token> path={`/collections/${collection.id}/tokens`} what="pieces" empty={empty}>
      {(tokens) => (
        <ul className="grid grid-cols-2 gap-5 sm:grid-cols-3 lg:grid-cols-4" data-testid="collection-pieces">
          {tokens.map((token) => (
            <li key={token.tokenId}>
              <Link href={`/token/${token.chainId}/${token.contract}/${token.tokenId}`} className="cut panel group block overflow-hidden transition-colors hover:border-mint">
                {token.imageUrl ? (
                  <img src={token.imageUrl} alt="" width={400} height={400} loading="lazy" className="aspect-square w-full object-cover" />
                ) : (
                  <span className="grid aspect-square place-items-center bg-deep p-4 text-center text-sm text-faint">{token.takenDown ? "Taken down by an operator" : `#${token.tokenId}`}</span>
                )}
                <span className="block p-4">
                  <span className="line-clamp-2 block font-medium">{token.name}</span>
                  <span className="mt-1 block text-sm text-faint">{token.standard === "ERC-1155" ? `${token.supply} pieces` : `#${token.tokenId}`}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Listing>
  );
}
