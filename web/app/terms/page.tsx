import type { Metadata } from "next";
import Link from "next/link";
import { HousePage, OperatorFacts, Part, operatorName } from "@/features/house/page";
import { readTerms } from "@/lib/api/terms";

export const metadata: Metadata = { title: "Terms", description: "On which terms this studio sells, prints and pays.", alternates: { canonical: "/terms" } };

export default async function TermsPage() {
  const terms = await readTerms();
  return (
    <HousePage eyebrow="The house" title="Terms" lead="What you agree to when you order, mint or sell here.">
      <Part title="Who you deal with">
        <p>You buy from {operatorName(terms)}, who prints and sends. Pictures are their creators’ own; the studio sells prints of them in its own name.</p>
        <OperatorFacts terms={terms} />
      </Part>
      <Part title="Ordering">
        <p>An order is placed by its form and becomes a contract when its payment has been confirmed on the chain. The price, shipping and total stand there before you sign. What is not paid in time is released.</p>
        <p>The checkout contract holds your payment until production starts. Should the studio never settle or refund it, you can take it back yourself, without anybody’s help, after the time that the contract names.</p>
      </Part>
      <Part title="Minting and tokens">
        <p>A minted picture and your words for it are public for good: nobody, the studio included, can take a token off the chain. A token gives its holder the token. Rights to the picture stay with its creator, unless they say otherwise.</p>
      </Part>
      <Part title="Selling">
        <p>You may sell only what you have the rights to. You let the studio show, print and ship your picture for as long as you offer it, and for orders placed until then. {terms ? `The studio keeps ${terms.feeBps / 100}% of each piece’s margin.` : ""} Your share is credited in the contract when production starts; it is yours to withdraw at any time.</p>
      </Part>
      <Part title="What may not be shown">
        <p>
          The <Link href="/content-policy">content policy</Link> is part of these terms.
        </p>
      </Part>
      <Part title="Points">
        <p>Points are a record, not money: they cannot be bought, sold or sent, and give no claim to anything.</p>
      </Part>
      <Part title="Law">
        <p>{terms?.operator.country ? `The law of ${terms.operator.country} applies. If you are a consumer, what your own country’s law grants you stays yours.` : "If you are a consumer, what your own country’s law grants you stays yours."}</p>
      </Part>
    </HousePage>
  );
}
