"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Blank, Product } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { plural } from "@/lib/text";
import { SaleSwitch } from "@/components/product/sale-switch";
import { ShareNote } from "@/components/product/share-note";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";

const ProductEditor = later(() => import("@/components/product/product-editor").then((module) => module.ProductEditor));

/** To the creator of a product only: what it earns them, and how to change it. */
export function SellerPanel({ product, blank }: { product: Product; blank: Blank | null }) {
  const router = useRouter();
  const mine = useSession((session) => session.user?.id === product.creatorId);
  const [editing, setEditing] = useState(false);
  if (!mine) return null;
  const costs = blank?.variants.filter(({ id }) => product.variants.some((variant) => variant.id === id)).map(({ baseCost }) => baseCost) ?? [];
  const cost = costs.reduce((least, one) => (BigInt(one.amount) < BigInt(least.amount) ? one : least), costs[0]!);
  const changed = () => router.refresh();
  return (
    <section aria-labelledby="seller" className="cut panel mt-8 grid gap-4 p-5" data-testid="seller-panel">
      <div>
        <h2 id="seller" className="text-lg">
          Your product
        </h2>
        <p className="mt-1 text-sm text-dim">
          {product.onSale ? "On sale" : "Off sale: buyers can see it but not order it"}. {plural(product.sold, "piece")} sold{product.editionSize === undefined ? "" : ` of an edition of ${product.editionSize.toLocaleString("en-US")}`}.
        </p>
      </div>
      {costs.length > 0 && <ShareNote price={product.price} cost={cost} />}
      <div className="flex flex-wrap gap-3">
        <Button size="small" onClick={() => setEditing(true)} onPointerEnter={ProductEditor.ahead} data-testid="edit-product">
          Edit and reprice
        </Button>
        <SaleSwitch productId={product.id} onSale={product.onSale} onChanged={changed} />
      </div>
      <ProductEditor productId={product.id} open={editing} onClose={() => setEditing(false)} onChanged={changed} />
    </section>
  );
}
