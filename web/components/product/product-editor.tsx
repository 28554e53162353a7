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
import { Failure, Loading, Trouble } from "@/components/ui/states";
import { ShareNote } from "./share-note";

type Props = { productId: string; open: boolean; onClose: () => void; onChanged: () => void };

/** Where a creator changes what they offer: words, price, tags. What was ordered before keeps what it was ordered with. */
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
  if (read.isError) {
    return (
      <Failure title="The product could not be read" action={<Button onClick={() => read.refetch()}>Try again</Button>}>
        {explain(read.error)}
      </Failure>
    );
  }
  if (!read.data || blanks.isPending) return <Loading what="your product" />;
  const { body, tag } = read.data;
  return <EditForm key={tag} product={body} tag={tag} blank={blanks.data?.items.find(({ id }) => id === body.blankId)} onBusy={onBusy} onSaved={onSaved} onReload={() => void read.refetch()} />;
}

type FormProps = { product: Product; tag: string | undefined; blank: Blank | undefined; onBusy: (busy: boolean) => void; onSaved: () => void; onReload: () => void };

function EditForm({ product, tag, blank, onBusy, onSaved, onReload }: FormProps) {
  const queries = useQueryClient();
  const [price, setPrice] = useState(formatMoney(product.price).replace(/[^\d.]/g, ""));
  const [problem, setProblem] = useState<Problem | string | null>(null);
  const [saving, setSaving] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  useFocusOnTrouble(element, problem);
  const asked = parseMoney(price, product.price.currency);
  const cost = blank?.variants.filter(({ id }) => product.variants.some((variant) => variant.id === id)).map(({ baseCost }) => baseCost).toSorted((one, other) => Number(BigInt(one.amount) - BigInt(other.amount)))[0];
  const fields = problem instanceof Problem ? problem.fields : {};
  const stale = problem instanceof Problem && problem.status === 412;

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!asked) return setProblem("Say a price like 35.00.");
    const text = (name: string) => String(new FormData(event.currentTarget).get(name) ?? "").trim();
    const body = { title: text("edit-title"), description: text("edit-description"), price: asked, tags: text("edit-tags").split(",").map((word) => word.trim().toLowerCase()).filter(Boolean) };
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
        error={fields.price ?? (price !== "" && !asked ? "Say a price like 35.00." : null)}
        hint="Of the cheapest size. Orders that were placed keep their price."
      />
      {asked && cost && <ShareNote price={asked} cost={cost} />}
      <TextField id="edit-tags" label="Tags (optional)" maxLength={200} defaultValue={product.tags.join(", ")} error={fields.tags} hint="Up to ten, with commas between." />
      {product.editionSize !== undefined && <p className="text-sm text-dim">An edition of {product.editionSize.toLocaleString("en-US")}. Its size was a promise to those who bought from it, and stays.</p>}
      {stale ? (
        <div className="grid gap-3">
          <Trouble>It was changed meanwhile, in another tab or by a program of yours.</Trouble>
          <Button onClick={onReload} className="justify-self-start">
            Show me how it is now
          </Button>
        </div>
      ) : (
        problem && Object.keys(fields).length === 0 && <Trouble>{explain(problem instanceof Problem ? problem : new Error(problem))}</Trouble>
      )}
      <Button type="submit" look="primary" size="large" busy={saving} disabled={stale} data-testid="save-product">
        Save
      </Button>
    </form>
  );
}
