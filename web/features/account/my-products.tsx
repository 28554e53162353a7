"use client";
import { Link } from "@/components/ui/link";
import { useState } from "react";
import type { ProductSummary } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { plural } from "@/lib/text";
import { Listing } from "@/components/listing";
import { ProductEditor } from "@/components/product/product-editor";
import { SaleSwitch } from "@/components/product/sale-switch";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";

/** What one offers, with what can be done about each. */
export function MyProducts() {
  const [editing, setEditing] = useState<string | null>(null);
  const empty = (
    <Empty title="Nothing for sale yet" action={<ButtonLink href="/account/artworks" look="primary">Choose a picture</ButtonLink>}>
      Open one of your pictures and make a product of it.
    </Empty>
  );
  return (
    <Listing<ProductSummary> path="/me/products" what="products" empty={empty}>
      {(products) => (
        <>
          <h2 className="sr-only">What you offer</h2>
          <ul className="grid gap-4" data-testid="my-products">
            {products.map((product) => (
              <Row key={product.id} product={product} onEdit={() => setEditing(product.id)} />
            ))}
          </ul>
          {editing !== null && <ProductEditor productId={editing} open onClose={() => setEditing(null)} onChanged={() => setEditing(null)} />}
        </>
      )}
    </Listing>
  );
}

function Row({ product, onEdit }: { product: ProductSummary; onEdit: () => void }) {
  const left = product.remaining === undefined ? null : `${product.remaining} of ${product.editionSize} left`;
  return (
    <li className="cut panel flex flex-wrap items-center gap-x-6 gap-y-4 p-4 sm:p-5" data-product={product.id}>
      <Link href={`/market/${product.slug}`} className="flex min-w-0 flex-1 basis-64 items-center gap-4 hover:text-market">
        <img src={product.mockupSmallUrl ?? product.thumbnailUrl} alt="" width={72} height={72} loading="lazy" className="cut-sm size-18 shrink-0 border border-line object-cover" />
        <span className="min-w-0">
          <span className="line-clamp-2 font-medium">{product.title}</span>
          <span className="mt-0.5 block text-sm text-dim">{[formatMoney(product.price), `${plural(product.sold, "piece")} sold`, left].filter(Boolean).join(" · ")}</span>
        </span>
      </Link>
      <span className="flex flex-wrap items-center gap-3">
        <Badge tone={product.onSale ? "good" : "neutral"}>{product.onSale ? "On sale" : "Off sale"}</Badge>
        <Button size="small" onClick={onEdit} data-testid="edit-product" aria-label={`Edit ${product.title}`}>
          Edit
        </Button>
        <SaleSwitch productId={product.id} onSale={product.onSale} onChanged={() => undefined} />
      </span>
    </li>
  );
}
