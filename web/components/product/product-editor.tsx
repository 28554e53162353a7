"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import { Problem, explain } from "@/lib/api/problem";
import type { Blank, Product } from "@/lib/api/types";
import { formatMoney, parseMoney } from "@/lib/money";
import { useFocusOnTrouble } from "@/lib/use-focus-on-trouble";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea, TextField } from "@/components/ui/field";
import { Missing } from "@/components/ui/missing";
import { Loading, Trouble } from "@/components/ui/states";
import { ShareNote } from "./share-note";
import { SoldOn, soldOn } from "./sold-on";
import { VariantChoice } from "./variant-choice";

type Props = { productId: string; open: boolean; onClose: () => void; onChanged: () => void };

/** Where a creator changes what they offer: words, price, colours and sizes, tags. What was ordered before keeps what it was ordered with. */
export function ProductEditor({ productId, open, onClose, onChanged }: Props) {
  const [saving, setSaving] = useState(false);
  return (
    <Dialog open={open} onClose={onClose} held={saving} title="Edit your product" testId="product-editor">
      <Loaded productId={productId} onBusy={setSaving} onSaved={() => (onChanged(), onClose())} />
    </Dialog>
  );
}

function Loaded({ productId, onBusy, onSaved }: { productId: string; onBusy: (busy: boolean) => void; onSaved: () => void }) {
  const read = useQuery({ queryKey: ["my-product", productId], queryFn: () => api.tagged<Product>(`/products/${productId}`), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false });
  const blanks = useQuery({ queryKey: ["blanks"], queryFn: ({ signal }) => api.get<{ items: Blank[] }>("/blanks", { signal }), staleTime: 600_000 });
  if (!read.data) return <Missing query={read} what="your product" />;
  if (blanks.isPending) return <Loading what="your product" />;
  const { body, tag } = read.data;
  return <EditForm key={tag} product={body} tag={tag} blank={blanks.data?.items.find(({ id }) => id === body.blankId)} onBusy={onBusy} onSaved={onSaved} onReload={() => void read.refetch()} />;
}

type FormProps = { product: Product; tag: string | undefined; blank: Blank | undefined; onBusy: (busy: boolean) => void; onSaved: () => void; onReload: () => void };

function EditForm({ product, tag, blank, onBusy, onSaved, onReload }: FormProps) {
  const queries = useQueryClient();
  const [price, setPrice] = useState(formatMoney(product.price).replace(/[^\d.]/g, ""));
  const [offered, setOffered] = useState<ReadonlySet<string>>(() => new Set(product.variants.map(({ id }) => id)));
  const [problem, setProblem] = useState<Problem | string | null>(null);
  const [saving, setSaving] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  useFocusOnTrouble(element, problem);
  const asked = parseMoney(price, product.price.currency);
  const cost = blank?.variants.filter(({ id }) => offered.has(id)).map(({ baseCost }) => baseCost).toSorted((one, other) => Number(BigInt(one.amount) - BigInt(other.amount)))[0];
  const fields = problem instanceof Problem ? problem.fields : {};
  const left = new Set(blank?.variants.map(({ id }) => id).filter((id) => !offered.has(id)));
  const added = [...offered].filter((id) => !product.variants.some((variant) => variant.id === id));
  const changed = added.length > 0 || offered.size !== product.variants.length;
  const toggle = (id: string) => setOffered((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])));
  const stale = problem instanceof Problem && problem.status === 412;

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!asked) return setProblem("Enter a price, such as 35.00.");
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const body = { title: text("edit-title"), description: text("edit-description"), price: asked, variantIds: changed ? [...offered] : undefined, tags: text("edit-tags").split(",").map((word) => word.trim().toLowerCase()).filter(Boolean), chainId: soldOn(form, "edit-chain") };
    setSaving(true);
    onBusy(true);
    setProblem(null);
    try {
      await api.patch<Product>(`/products/${product.id}`, { body, ifMatch: tag });
      await queries.invalidateQueries({ queryKey: ["list", "/me/products"] });
      onSaved();
    } catch (thrown) {
      setProblem(thrown instanceof Problem ? thrown : explain(thrown));
    } finally {
      setSaving(false);
      onBusy(false);
    }
  };
  return (
    <form ref={element} onSubmit={save} className="grid gap-5">
      <TextField id="edit-title" label="Title" required maxLength={120} defaultValue={product.title} error={fields.title} data-autofocus />
      <TextArea id="edit-description" label="Description (optional)" maxLength={4000} defaultValue={product.description} error={fields.description} />
      <TextField
        id="edit-price"
        label="Price in dollars"
        inputMode="decimal"
        required
        value={price}
        onChange={(event) => setPrice(event.target.value)}
        error={fields.price ?? (price !== "" && !asked ? "Enter a price, such as 35.00." : null)}
        hint="For the cheapest size. Orders already placed keep their price."
      />
      {asked && cost && <ShareNote price={asked} cost={cost} />}
      {blank && blank.variants.length > 1 && (
        <div className="grid gap-2">
          <VariantChoice variants={blank.variants} left={left} onToggle={toggle} />
          <p role="status" className="text-sm text-dim">
            {offered.size === 0 ? "Offer at least one." : added.length > 0 ? "New colours and sizes get their pictures within a minute." : ""}
          </p>
        </div>
      )}
      <TextField id="edit-tags" label="Tags (optional)" maxLength={200} defaultValue={product.tags.join(", ")} error={fields.tags} hint="Up to ten, separated by commas." />
      <SoldOn id="edit-chain" value={product.chainId ?? undefined} error={fields.chainId} />
      {product.editionSize !== undefined && <p className="text-sm text-dim">An edition of {product.editionSize.toLocaleString("en-US")}. Its size is a promise to buyers and cannot change.</p>}
      {stale ? (
        <div className="grid gap-3">
          <Trouble>This product was changed in another tab, or by one of your programs.</Trouble>
          <Button onClick={onReload} className="justify-self-start">
            Load the current version
          </Button>
        </div>
      ) : (
        problem && Object.keys(fields).length === 0 && <Trouble>{explain(problem instanceof Problem ? problem : new Error(problem))}</Trouble>
      )}
      <Button type="submit" look="primary" size="large" busy={saving} disabled={stale || offered.size === 0} data-testid="save-product">
        Save
      </Button>
    </form>
  );
}
