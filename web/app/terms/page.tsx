import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { HousePage, OperatorFacts, Part, operatorName } from "@/features/house/page";
import { readTerms } from "@/lib/api/terms";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "Terms", description: "The terms on which this studio sells, prints and pays.", path: "/terms" });

export default async function TermsPage() {
  const terms = await readTerms();
  return (
    <HousePage eyebrow="The house" title="Terms" lead="What you agree to when you order, mint or sell here.">
      <Part title="Who you deal with">
        <p>You buy from {operatorName(terms)}, who prints and ships your order. Pictures belong to their creators; the studio sells prints of them in its own name.</p>
        <OperatorFacts terms={terms} />
      </Part>
      <Part title="Ordering">
        <p>You place an order with its form. It becomes binding once its payment is confirmed on the chain. You see the price, shipping and total before you sign. An order that is not paid in time expires.</p>
        <p>The checkout contract holds your payment until production starts. If the studio never settles or refunds it, you can take it back yourself, without anyone’s help, after the time set in the contract.</p>
      </Part>
      <Part title="Minting and tokens">
        <p>A minted picture and its words are public permanently: nobody, not even the studio, can remove a token from the chain. Owning a token means owning the token. The rights to the picture stay with its creator unless they say otherwise.</p>
      </Part>
      <Part title="Selling">
        <p>You may sell only what you have the rights to. You allow the studio to show, print and ship your picture for as long as you offer it, and to fulfil the orders placed in that time. {terms ? `The studio keeps ${terms.feeBps / 100}% of each piece’s margin.` : ""} The contract credits your share when production starts, and you can withdraw it at any time.</p>
      </Part>
      <Part title="What may not be shown">
        <p>
          The <Link href="/content-policy">content policy</Link> is part of these terms.
        </p>
      </Part>
      <Part title="Points">
        <p>Points are a record, not money. They cannot be bought, sold or sent, and entitle you to nothing.</p>
      </Part>
      <Part title="Law">
        <p>{terms?.operator.country ? `The law of ${terms.operator.country} applies. If you are a consumer, the rights your own country’s law gives you are unaffected.` : "If you are a consumer, the rights your own country’s law gives you are unaffected."}</p>
      </Part>
    </HousePage>
  );
}
