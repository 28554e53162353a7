"use client";
import { type FormEvent, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import type { AddressForm, Money, Order } from "@/lib/api/types";
import { useSignedInAction } from "@/lib/auth/use-signed-in-action";
import { useDraft } from "@/lib/draft/use-draft";
import { useShipTo } from "@/lib/ship-to";
import { useSentForm } from "@/lib/use-sent-form";
import { QuotaNote } from "@/components/quota-note";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";
import { AddressFields } from "./address-fields";
import { PayWith } from "./pay-with";
import { Costs } from "./shipping";

const fields = ["email", "name", "line1", "line2", "city", "region", "postalCode", "country", "note", "chainId", "token"] as const;

type Props = { productId: string; variantId: string; quantity: number; items: Money; only: number | undefined; onPlaced: (order: Order) => void };

/** Where the parcel goes, and in what it is paid. Places the order; a second click places no second one. */
export function OrderForm({ productId, variantId, quantity, items, only, onPlaced }: Props) {
  const [country] = useShipTo();
  const whenSignedIn = useSignedInAction();
  const element = useRef<HTMLFormElement>(null);
  const { sending, troubles, send } = useSentForm(fields, element);
  const sent = useDraft(`order/${productId}`, element);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    whenSignedIn(() => void place(form));
  };
  const place = async (form: FormData) => {
    const [chainId, token] = text(form, "pay-with").split(":");
    const body = { items: [{ productId, variantId, quantity }], email: text(form, "email"), shippingAddress: readAddress(form), gift: form.has("gift") ? { note: text(form, "note") } : undefined, chainId: Number(chainId), token };
    await send(body, async (idempotencyKey) => {
      const order = await api.post<Order>("/orders", { body, idempotencyKey });
      sent();
      onPlaced(order);
      return "leaving";
    });
  };
  const field = (name: string) => troubles[name as (typeof fields)[number]] ?? null;
  return (
    <form ref={element} onSubmit={submit} className="grid gap-4" data-testid="order-form">
      <TextField id="email" label="E-mail" type="email" autoComplete="email" required error={field("email")} hint="For the receipt and the tracking number." />
      <AddressFields error={field} />
      <GiftFields error={field("note")} />
      <PayWith items={items} country={country} only={only} error={field("chainId") ?? field("token")} />
      {country !== "" && (
        <div className="border-t border-line text-sm">
          <Costs code={country} items={items} />
        </div>
      )}
      {troubles.form ? <Trouble>{troubles.form}</Trouble> : <QuotaNote names={["orders-unpaid", "orders"]} />}
      <Button type="submit" look="primary" size="large" busy={sending} data-testid="place-order">
        Place the order
      </Button>
      <p className="text-sm text-faint">You do not pay yet: your wallet asks you on the next page. Your address is stored encrypted and used for this parcel only.</p>
    </form>
  );
}

/** A gift's parcel shows no prices, and has the buyer's words in it. */
function GiftFields({ error }: { error: string | null }) {
  const [gift, setGift] = useState(false);
  return (
    <fieldset className="grid gap-3 border-t border-line pt-4">
      <legend className="sr-only">A gift</legend>
      <label className="flex items-start gap-3">
        <input type="checkbox" name="gift" checked={gift} onChange={(event) => setGift(event.target.checked)} className="mt-0.5 size-5 accent-volt" data-testid="gift" />
        <span>
          <span className="font-medium">This is a gift</span>
          <span className="block text-sm text-dim">No prices in the parcel.</span>
        </span>
      </label>
      {gift && <TextField id="note" label="A note in the parcel (optional)" maxLength={200} autoComplete="off" error={error} hint="Up to 200 characters, on the packing slip. Printify’s print shops cannot print it." />}
    </fieldset>
  );
}

function readAddress(form: FormData): AddressForm {
  const optional = (name: string) => text(form, name) || undefined;
  return { name: text(form, "name"), line1: text(form, "line1"), line2: optional("line2"), city: text(form, "city"), region: optional("region"), postalCode: optional("postalCode"), country: text(form, "country") };
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}
