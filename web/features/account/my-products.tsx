"use client";
import type { ProductSummary } from "@/lib/api/types";
import { Listing } from "@/components/listing";
import { ProductGrid } from "@/components/product/product-card";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";

export function MyProducts() {
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
          <ProductGrid products={products} />
        </>
      )}
    </Listing>
  );
}
