"use client";
import { useState } from "react";
import type { Artwork, Blank, Mint } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { words } from "@/lib/text";
import { Facts } from "@/components/ui/facts";
import { Hash } from "@/components/ui/hash";
import { Maker } from "./maker";

/** A picture with its whole record; its owner also finds here the way to a token and to a product. */
export function ArtworkView({ artwork, blanks, initialMintId }: { artwork: Artwork; blanks: Blank[]; initialMintId: string | null }) {
  const user = useSession((session) => session.user);
  const [mint, setMint] = useState<Mint | null>(null);
  const owned = user !== null && isOwner(artwork, user.id, user.wallets);
  return (
    <div className="grid gap-10 pt-8 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)] lg:gap-16 lg:pt-12">
      <div className="lg:sticky lg:top-24 lg:self-start">
        <img
          src={artwork.imageUrl}
          alt={artwork.prompt}
          width={artwork.width}
          height={artwork.height}
          className="cut mx-auto max-h-[78vh] w-auto max-w-full border border-line bg-deep"
          data-testid="artwork-image"
        />
      </div>
      <div>
        <p className="label text-(--room)">{words(artwork.style)}</p>
        <h1 className="mt-3 text-3xl sm:text-4xl">“{artwork.prompt}”</h1>
        {owned && <Maker artwork={artwork} blanks={blanks} initialMintId={artwork.mintId ?? initialMintId} onMint={setMint} />}
        <Record artwork={artwork} mint={mint} />
      </div>
    </div>
  );
}

function Record({ artwork, mint }: { artwork: Artwork; mint: Mint | null }) {
  const features = Object.entries(artwork.features ?? {});
  return (
    <section aria-labelledby="record" className="mt-12">
      <h2 id="record" className="mb-4 text-xl">
        Its record
      </h2>
      <Facts
        rows={[
          ["Engine", [artwork.engine, artwork.engineVersion].filter(Boolean).join(" ")],
          ["Seed", <span key="seed" className="font-mono">{String(artwork.seed)}</span>],
          ["What the engine was told", artwork.enhancedPrompt],
          ["Size", `${artwork.width} × ${artwork.height}`],
          ["Picture’s address", <Hash key="cid" value={artwork.imageCid} label="CID" href={`/ipfs/${artwork.imageCid}`} />],
          ["Creator", artwork.owner?.wallet ? <Hash key="owner" value={artwork.owner.wallet} label="address" /> : null],
          ["Token", mint?.status === "confirmed" && mint.tokenId ? `#${mint.tokenId}` : null],
        ]}
      />
      {features.length > 0 && (
        <dl className="mt-6 flex flex-wrap gap-2">
          {features.map(([name, value]) => (
            <div key={name} className="border border-line px-3 py-2">
              <dt className="label text-faint">{words(name)}</dt>
              <dd className="mt-0.5 text-sm">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function isOwner(artwork: Artwork, userId: string, wallets: string[]): boolean {
  if (artwork.mine !== undefined) return artwork.mine;
  const wallet = artwork.owner?.wallet?.toLowerCase();
  return artwork.owner?.id === userId || wallets.some((own) => own.toLowerCase() === wallet);
}
