"use client";
import { Link } from "@/components/ui/link";
import type { Token } from "@/lib/api/types";
import { useStudio } from "@/lib/studio";
import { Listing } from "@/components/listing";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";

const kinds: Record<string, string> = { original: "Original", edition: "Edition", twin: "Digital twin" };

export function MyTokens() {
  const studio = useStudio();
  const empty = (
    <Empty title="No tokens yet" action={<ButtonLink href="/market" look="primary">Find something to wear</ButtonLink>}>
      The tokens you mint appear here, and the digital twins of what you order.
    </Empty>
  );
  return (
    <Listing<Token> path="/me/tokens" what="tokens" empty={empty}>
      {(tokens) => (
        <ul className="grid grid-cols-2 gap-5 sm:grid-cols-3 lg:grid-cols-4" data-testid="tokens">
          {tokens.map((token) => (
            <li key={`${token.chainId}${token.contract}${token.tokenId}`}>
              <Link href={`/token/${token.chainId}/${token.contract}/${token.tokenId}`} className="cut panel group block overflow-hidden transition-colors hover:border-mint">
                {token.imageUrl ? <img src={token.imageUrl} alt="" width={400} height={400} loading="lazy" className="aspect-square w-full object-cover" /> : <span className="grid aspect-square place-items-center bg-deep p-4 text-center text-sm text-faint">{token.takenDown && "Taken down by an operator"}</span>}
                <span className="block p-4">
                  <span className="line-clamp-2 block font-medium">{token.name}</span>
                  <span className="mt-1 block text-sm text-faint">
                    {kinds[token.kind] ?? token.kind} · {studio?.chains.find(({ chainId }) => chainId === token.chainId)?.name ?? token.chainId}
                    {token.quantity !== undefined && token.quantity !== "1" ? ` · ${token.quantity} pieces` : ""}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Listing>
  );
}
