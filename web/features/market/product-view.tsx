"use client";
import { Link } from "@/components/ui/link";
import { useState } from "react";
import type { Artwork, Blank, Product } from "@/lib/api/types";
import { useSignedInAction } from "@/lib/auth/use-signed-in-action";
import { formatMoney, times } from "@/lib/money";
import { isUpload, nameOf, sourceOf } from "@/lib/artwork";
import { words } from "@/lib/text";
import { By } from "@/components/by";
import { Report } from "@/components/report";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { later } from "@/components/ui/later";
import { MockupViewer } from "./mockup-viewer";
import { SellerPanel } from "./seller-panel";
import { Shipping } from "./shipping";
import { SoldWhere } from "./sold-where";
import { useProduct } from "./use-product";
import { VariantPicker } from "./variant-picker";

const BuyDialog = later(() => import("./buy-dialog").then((module) => module.BuyDialog));

const mostPieces = 10;

/** One product: what it looks like, what it is, what it costs, and the way to own it. */
export function ProductView({ product: brought, artwork, blank, creator }: { product: Product; artwork: Artwork | null; blank: Blank | null; creator: string | undefined }) {
  const { product, waiting } = useProduct(brought);
  const { variants } = product;
  const [chosenId, setChosen] = useState(variants[0]?.id);
  const chosen = variants.find(({ id }) => id === chosenId) ?? variants[0];
  const [quantity, setQuantity] = useState(1);
  const [buying, setBuying] = useState(false);
  const whenSignedIn = useSignedInAction();
  const remaining = product.remaining ?? null;
  const soldOut = remaining === 0 || !product.onSale || !chosen;
  const most = Math.min(mostPieces, remaining ?? mostPieces);
  const price = chosen?.price ?? product.price;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 pt-8 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:gap-16 lg:pt-12">
      <div className="lg:sticky lg:top-24 lg:self-start">
        <MockupViewer product={product} variant={chosen} waiting={waiting} />
      </div>
      <div className="lg:pt-2">
        <p className="label text-(--room)">
          {product.style ? `${product.blankName} · ${words(product.style)}` : product.blankName}
        </p>
        <h1 className="mt-3 text-4xl sm:text-5xl">{product.title}</h1>
        {creator && (
          <p className="mt-3 text-dim">
            <By id={product.creatorId} name={creator} />
          </p>
        )}
        <p className="mt-5 font-display text-3xl font-bold" data-testid="price">
          {formatMoney(times(price, quantity))}
        </p>
        {product.description && <p className="mt-5 max-w-prose whitespace-pre-line text-dim">{product.description}</p>}
        {blank?.description && <p className="mt-3 max-w-prose text-sm text-faint">{blank.description}</p>}
        <SellerPanel product={product} blank={blank} />
        <div className="mt-8 grid gap-6">
          {chosen && <VariantPicker variants={variants} chosen={chosen} onChoose={({ id }) => setChosen(id)} />}
          <div className="flex flex-wrap items-end gap-4">
            <div>
              <label htmlFor="quantity" className="mb-2 block text-sm text-dim">
                Quantity
              </label>
              <select id="quantity" value={quantity} onChange={(event) => setQuantity(Number(event.target.value))} disabled={soldOut} className="field h-13 w-24">
                {Array.from({ length: Math.max(most, 1) }, (_, index) => (
                  <option key={index} value={index + 1}>
                    {index + 1}
                  </option>
                ))}
              </select>
            </div>
            <Button look="primary" size="large" disabled={soldOut} onClick={() => whenSignedIn(() => setBuying(true))} onPointerEnter={BuyDialog.ahead} onFocus={BuyDialog.ahead} className="min-w-52 flex-1 sm:flex-none" data-testid="buy">
              {!product.onSale ? "Not for sale" : soldOut ? "Sold out" : "Order it"}
            </Button>
          </div>
          {!soldOut && <Shipping items={times(price, quantity)} />}
          {!soldOut && <SoldWhere product={product} />}
          {!soldOut && <p className="text-sm text-faint">You pay only when you confirm in your wallet.</p>}
          {remaining !== null && remaining > 0 && <p className="text-sm text-dao">Limited edition of {product.editionSize}. {remaining} left.</p>}
        </div>
        <TwinNote />
        <Provenance product={product} artwork={artwork} creator={creator} />
        <div className="mt-10">
          <Report path={`/products/${product.id}`} what="product" />
        </div>
      </div>
      {chosen && <BuyDialog open={buying} onClose={() => setBuying(false)} product={product} variant={chosen} quantity={quantity} />}
    </div>
  );
}

function TwinNote() {
  return (
    <aside className="cut mt-9 flex gap-4 border border-mint/50 bg-mint/6 p-5">
      <svg aria-hidden viewBox="0 0 40 40" className="size-10 shrink-0 text-mint" fill="none" stroke="currentColor" strokeWidth="1.6">
        <path d="M4 12 14 6l10 6v12l-10 6-10-6z" />
        <path d="M16 16 26 10l10 6v12l-10 6-10-6z" strokeDasharray="2.5 2.5" />
      </svg>
      <p className="text-sm text-dim">
        <strong className="block text-base font-medium text-text">Comes with its digital twin</strong>
        When production starts, a token of this piece goes to the wallet you paid from. It is yours to keep, whatever happens to the print.
      </p>
    </aside>
  );
}

function Provenance({ product, artwork, creator }: { product: Product; artwork: Artwork | null; creator: string | undefined }) {
  return (
    <section aria-labelledby="provenance" className="mt-10">
      <h2 id="provenance" className="mb-4 text-xl">
        Where it comes from
      </h2>
      <Facts
        rows={[
          ["Prompt", artwork && !isUpload(artwork) ? nameOf(artwork) : null],
          ["Engine", artwork && !isUpload(artwork) ? [artwork.engine, artwork.engineVersion].filter(Boolean).join(" ") : null],
          ["Seed", artwork?.seed === undefined ? null : <span className="font-mono">{String(artwork.seed)}</span>],
          ["How it was made", artwork && isUpload(artwork) ? sourceOf(artwork) : null],
          [
            "Creator",
            <Link key="creator" href={`/creators/${product.creatorId}`} className="underline decoration-edge underline-offset-4 hover:text-(--room)">
              {creator ? `More by ${creator}` : "More by this creator"}
            </Link>,
          ],
          [
            "Picture",
            <Link key="artwork" href={`/artworks/${product.artworkId}`} className="underline decoration-edge underline-offset-4 hover:text-(--room)">
              See the full record
            </Link>,
          ],
        ]}
      />
      {product.tags.length > 0 && (
        <ul className="mt-5 flex flex-wrap gap-2">
          {product.tags.map((tag) => (
            <li key={tag}>
              <Link href={`/market?tag=${encodeURIComponent(tag)}`} className="block border border-line px-3 py-1.5 text-sm text-dim hover:border-edge hover:text-text">
                {tag}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
