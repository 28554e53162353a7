import { Link } from "@/components/ui/link";
import type { ChainConfig, Token } from "@/lib/api/types";
import { formatPercent } from "@/lib/money";
import { words } from "@/lib/text";
import { explorerAddress, explorerLink, explorerToken } from "@/lib/wallet/chains";
import { Facts } from "@/components/ui/facts";
import { Hash } from "@/components/ui/hash";
import { Time } from "@/components/ui/time";
import { attributesOf, pictureOf } from "./metadata";

const titles: Record<string, string> = { original: "Certificate of an original", edition: "Certificate of an edition", twin: "Certificate of a digital twin" };

/** A token as a certificate: the picture, whose it is, and everything that can be checked without us. */
export function Certificate({ token, chain }: { token: Token; chain: ChainConfig | undefined }) {
  const down = token.takenDown === true;
  const picture = down ? null : (token.imageUrl ?? pictureOf(token));
  const attributes = attributesOf(token.metadata);
  const description = typeof token.metadata?.description === "string" ? token.metadata.description : null;
  return (
    <article className="cut mt-8 border border-[color-mix(in_oklab,var(--color-mint)_45%,var(--color-line))] bg-panel shadow-[0_0_140px_-60px_var(--color-mint)] lg:mt-12">
      <header className="flex flex-wrap items-baseline justify-between gap-4 border-b border-line px-6 py-5 sm:px-10">
        <p className="label text-mint">{titles[token.kind] ?? "Certificate of a token"}</p>
        <p className="font-mono text-sm text-dim">
          {token.standard} · #{token.tokenId.length > 12 ? `${token.tokenId.slice(0, 8)}…` : token.tokenId}
        </p>
      </header>
      <div className="grid gap-8 p-6 sm:p-10 lg:grid-cols-2 lg:gap-14">
        {picture ? (
          <img src={picture} alt={token.name} className="cut w-full border border-line bg-deep" />
        ) : (
          <div className="cut grid aspect-square place-items-center border border-line bg-deep p-8">{down && <TakenDown />}</div>
        )}
        <div>
          <h1 className="text-3xl sm:text-4xl" data-testid="token-name">
            {token.name}
          </h1>
          {description && <p className="mt-4 max-w-prose whitespace-pre-line text-dim">{description}</p>}
          <div className="mt-7">
            <Facts
              rows={[
                ["Owner", token.owner ? <Hash value={token.owner} label="owner" href={explorerAddress(chain, token.owner)} /> : null],
                ["Chain", chain?.name ?? String(token.chainId)],
                ["Contract", <Hash key="contract" value={token.contract} label="contract" href={explorerToken(chain, token.contract, token.tokenId)} />],
                ["Collection", token.collectionId ? <Link href={`/collections/${token.collectionId}`} className="underline decoration-edge underline-offset-4 hover:text-mint">See the whole collection</Link> : null],
                ["Pieces", token.supply],
                ["Royalty", token.royalty ? formatPercent(token.royalty.bps) : null],
                ["Picture address", token.imageCid ? <Hash value={token.imageCid} label="CID" href={`/ipfs/${token.imageCid}`} /> : null],
                ["Record address", token.tokenUri ? <Hash value={token.tokenUri} label="token URI" href={down ? undefined : token.tokenUri.replace("ipfs://", "/ipfs/")} /> : null],
                ["Artwork", token.artworkId && !down ? <Link href={`/artworks/${token.artworkId}`} className="underline decoration-edge underline-offset-4 hover:text-mint">See how it was made</Link> : null],
              ]}
            />
          </div>
          {attributes.length > 0 && (
            <dl className="mt-6 flex flex-wrap gap-2">
              {attributes.map(([name, value]) => (
                <div key={name} className="border border-line bg-deep px-3 py-2">
                  <dt className="label text-faint">{words(name)}</dt>
                  <dd className="mt-0.5 text-sm">{spoken(value)}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      </div>
      <History token={token} chain={chain} />
    </article>
  );
}

/** A product's id says nothing to a reader: it leads to the product. */
function spoken(value: string) {
  if (!/^prod_[0-9a-z]{26}$/.test(value)) return value;
  return (
    <Link href={`/market/${value}`} className="underline decoration-edge underline-offset-4 hover:text-mint">
      See it on the Market
    </Link>
  );
}

/** In the picture's place. */
function TakenDown() {
  return (
    <p className="max-w-xs text-center text-dim" data-testid="token-taken-down">
      <strong className="block text-lg font-medium text-text">No longer shown here</strong>
      An operator of this studio took the picture down, along with its name and words. The token is still on the chain and still belongs to its owner.
    </p>
  );
}

function History({ token, chain }: { token: Token; chain: ChainConfig | undefined }) {
  const events = token.history ?? [];
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="history" className="border-t border-line px-6 py-6 sm:px-10">
      <h2 id="history" className="mb-4 text-xl">
        History
      </h2>
      <ol className="grid gap-3">
        {events.map((event, index) => (
          <li key={index} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-sm">
            <span className="w-24 font-medium">{words(event.type)}</span>
            <span className="text-faint">
              <Time at={event.at} />
            </span>
            <span className="text-dim">
              {event.quantity === "1" ? "" : `${event.quantity} pieces `}to <Hash value={event.to} label="address" href={explorerAddress(chain, event.to)} />
            </span>
            <Hash value={event.txHash} label="transaction" href={explorerLink(chain, event.txHash)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
