"use client";
import { useEffect, useState } from "react";
import type { Artwork, Blank, Mint } from "@/lib/api/types";
import { Button } from "@/components/ui/button";
import { LinkFirst } from "@/components/wallet/link-first";
import { MintDialog } from "./mint-dialog";
import { MintProgress } from "./mint-progress";
import { ProductForm } from "./product-form";
import { useEarlierMint, useMint } from "./use-mint";

type Props = { artwork: Artwork; blanks: Blank[]; initialMintId: string | null; onMinted: () => void };

/** The owner's bench: make it a token, then make it a thing. Either works without the other. */
export function Maker({ artwork, blanks, initialMintId, onMinted }: Props) {
  const [asked, setAsked] = useState(initialMintId);
  const earlier = useEarlierMint(artwork.id);
  const mint = useMint(asked ?? earlier);
  const isMinted = mint?.status === "confirmed";
  useEffect(() => {
    if (isMinted) onMinted();
  }, [isMinted, onMinted]);
  const [asking, setAsking] = useState(false);
  const [selling, setSelling] = useState(false);
  const requested = (made: Mint) => {
    setAsked(made.id);
    setAsking(false);
    // The address remembers the mint, so that the page can be loaded again while it runs.
    window.history.replaceState(null, "", `?mint=${made.id}`);
  };
  return (
    <div className="mt-8 grid gap-5" data-testid="maker">
      <section className="cut panel p-6" aria-labelledby="own-it">
        <h2 id="own-it" className="text-xl">
          Own it
        </h2>
        {mint ? (
          <MintProgress mint={mint} onAgain={() => setAsking(true)} />
        ) : (
          <>
            <p className="mt-2 text-dim">A token in your wallet, with the picture and its record at addresses anyone can verify. The studio pays the gas. The picture and your words become public permanently.</p>
            <Button look="primary" className="mt-5" onClick={() => setAsking(true)} data-testid="open-mint">
              Mint it
            </Button>
          </>
        )}
      </section>
      <section className="cut panel p-6" aria-labelledby="sell-it">
        <h2 id="sell-it" className="text-xl">
          Sell it on a product
        </h2>
        {selling ? (
          <div className="mt-4">
            <LinkFirst why="Sales are paid to a wallet.">
              <ProductForm artwork={artwork} blanks={blanks} mintId={isMinted ? mint.id : null} />
            </LinkFirst>
          </div>
        ) : (
          <>
            <p className="mt-2 text-dim">Choose a product and a price. It goes on the Market right away, and every sale pays you. The picture and your words become public permanently.</p>
            <Button className="mt-5" onClick={() => setSelling(true)} data-testid="open-product">
              Make a product
            </Button>
          </>
        )}
      </section>
      <MintDialog artwork={artwork} open={asking} onClose={() => setAsking(false)} onRequested={requested} />
    </div>
  );
}
