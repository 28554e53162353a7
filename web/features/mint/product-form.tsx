"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import type { Artwork, Blank, Design, Product } from "@/lib/api/types";
import { useDraft } from "@/lib/draft/use-draft";
import { formatMoney, parseMoney } from "@/lib/money";
import { useSentForm } from "@/lib/use-sent-form";
import { ShareNote } from "@/components/product/share-note";
import { SoldOn, soldOn } from "@/components/product/sold-on";
import { VariantChoice } from "@/components/product/variant-choice";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";
import { largestArea } from "./areas";
import { DesignChoice } from "./design-choice";
import { usualDesign } from "./designs";
import { cheapestCost, margin } from "./pricing";
import { PrintCheckNote } from "./print-check";
import { PrintPreview } from "./print-preview";

const fields = ["title", "description", "price", "tags", "editionSize", "chainId"] as const;

/** Blank, variants, design, price, tags: from a picture to something that can be ordered, and seen before it is offered. */
export function ProductForm({ artwork, blanks, mintId }: { artwork: Artwork; blanks: Blank[]; mintId: string | null }) {
  const router = useRouter();
  const [blankId, setBlankId] = useState((blanks.find(({ type }) => type === "apparel") ?? blanks[0])?.id ?? "");
  const blank = blanks.find(({ id }) => id === blankId);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<Design | null>(null);
  const [price, setPrice] = useState("35.00");
  const element = useRef<HTMLFormElement>(null);
  const { sending, troubles, send, refuse } = useSentForm(fields, element);
  const sent = useDraft(`product/${artwork.id}`, element);
  if (!blank) return <Trouble>The studio has nothing to print on right now.</Trouble>;

  const design = chosen ?? usualDesign(artwork, blank);
  const offered = blank.variants.filter(({ id }) => !left.has(id));
  const cost = cheapestCost(offered);
  const asked = parseMoney(price, cost?.currency ?? "USD");
  const earns = asked && cost ? margin(asked, cost) : null;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!asked) return refuse({ price: "Enter a price, such as 35.00." });
    const form = new FormData(event.currentTarget);
    const edition = String(form.get("product-edition")).trim();
    if (!/^\d{0,5}$/.test(edition)) return refuse({ editionSize: "Enter how many pieces to sell, such as 50, or leave it empty." });
    const tags = String(form.get("product-tags")).split(",").map((tag) => tag.trim().toLowerCase()).filter(Boolean);
    const body = {
      artworkId: artwork.id,
      mintId: mintId ?? undefined,
      blankId: blank.id,
      design,
      title: String(form.get("product-title")).trim(),
      description: String(form.get("product-description")).trim(),
      price: asked,
      variantIds: offered.map(({ id }) => id),
      tags,
      editionSize: edition === "" ? undefined : Number(edition),
      chainId: soldOn(form, "product-chain") || undefined,
    };
    await send(body, async (idempotencyKey) => {
      const product = await api.post<Product>("/products", { body, idempotencyKey });
      sent();
      router.push(`/market/${product.slug}`);
      return "leaving";
    });
  };
  const toggle = (id: string) => setLeft((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])));
  return (
    <form ref={element} onSubmit={submit} className="mt-5 grid gap-5" data-testid="product-form">
      <fieldset>
        <legend className="mb-2 text-sm font-medium">Product</legend>
        <div className="grid grid-cols-2 gap-3">
          {blanks.map(({ id, name, description }) => (
            <label key={id} className="relative">
              <input type="radio" name="product-blank" value={id} checked={blankId === id} onChange={() => { setBlankId(id); setLeft(new Set()); }} className="peer absolute inset-0 size-full cursor-pointer opacity-0" data-testid={`blank-${id}`} />
              <span className="cut-sm block h-full border border-line bg-deep p-4 peer-hover:border-edge peer-checked:border-mint! peer-checked:bg-mint/10 peer-focus-visible:outline-2 peer-focus-visible:outline-volt">
                <span className="block font-display text-lg font-bold">{name}</span>
                {description && <span className="text-sm text-dim">{description}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <VariantChoice variants={blank.variants} left={left} onToggle={toggle} />
      <DesignChoice artwork={artwork} design={design} onChoose={setChosen} />
      <PrintPreview artwork={artwork} blank={blank} offered={offered} design={design} />
      <PrintCheckNote artwork={artwork} area={largestArea(blank, offered)} design={design} offered={offered} />
      <TextField id="product-title" label="Title" required maxLength={120} defaultValue={artwork.prompt.charAt(0).toUpperCase() + artwork.prompt.slice(1, 120)} error={troubles.title} />
      <TextArea id="product-description" label="Description (optional)" maxLength={4000} error={troubles.description} />
      <TextField
        id="product-price"
        label="Price in dollars"
        inputMode="decimal"
        required
        value={price}
        onChange={(event) => setPrice(event.target.value)}
        error={troubles.price ?? (price !== "" && !asked ? "Enter a price, such as 35.00." : earns === "below" ? `Making it costs ${formatMoney(cost!)}. Choose a higher price.` : null)}
        hint="For the cheapest size. Larger sizes add what they cost more to make."
      />
      {asked && cost && earns !== "below" && <ShareNote price={asked} cost={cost} />}
      <TextField
        id="product-edition"
        label="Edition (optional)"
        inputMode="numeric"
        maxLength={5}
        placeholder="No limit"
        error={troubles.editionSize}
        hint="The most that will ever be sold, up to 10,000. It cannot be changed later: that is what makes it an edition."
      />
      <TextField id="product-tags" label="Tags (optional)" placeholder="night, neon, fox" maxLength={200} error={troubles.tags} hint="Up to ten, separated by commas." />
      <SoldOn id="product-chain" error={troubles.chainId} />
      {troubles.form && <Trouble>{troubles.form}</Trouble>}
      <Button type="submit" look="primary" size="large" busy={sending} disabled={offered.length === 0 || earns === "below"} data-testid="publish">
        Put it on the Market
      </Button>
    </form>
  );
}
