import type { Metadata } from "next";
import Link from "next/link";
import { HousePage, Part } from "@/features/house/page";
import { readTerms } from "@/lib/api/terms";

export const metadata: Metadata = { title: "Help", description: "How this studio works, from the first sentence to the parcel.", alternates: { canonical: "/help" } };

export default async function HelpPage() {
  const terms = await readTerms();
  return (
    <HousePage eyebrow="The house" title="Help" lead="What people ask most often. If yours is not here, write to us.">
      <Part title="Do I need a wallet?">
        <p>
          To look and to paint, no: an <Link href="/sign-in">e-mail address</Link> is enough. To mint, sell or order you link a wallet, since that is where tokens and earnings go. A wallet is a browser extension or an app that holds your keys; signing in with it costs nothing.
        </p>
      </Part>
      <Part title="How do I pay, and where is my money?">
        <p>You pay from your wallet, in the currency that you choose. A contract holds the money until your parcel goes into production; then creator and studio get their shares. Until then you can cancel, and all of it goes back to the wallet that paid.</p>
        <p>A price in another currency than dollars holds for some minutes. If it runs out, the order’s page gets you a fresh one.</p>
      </Part>
      <Part title="I closed the page before I paid">
        <p>
          Nothing is lost. Each order has a page of its own; find it under <Link href="/account/orders">your orders</Link> and go on there. What is not paid in time is released, and costs nothing.
        </p>
      </Part>
      <Part title="When does my parcel arrive?">
        <p>Each piece is printed when it is ordered. How long that takes and what shipping costs to your country stands on each product’s page, before you order. You get the tracking number by e-mail.</p>
      </Part>
      <Part title="What is the digital twin?">
        <p>A token of the piece you bought, sent to the wallet that paid once production starts. It stays yours, whatever happens to the printed one.</p>
      </Part>
      <Part title="What do I earn when I sell?">
        <p>{terms ? `Of each piece’s margin, which is its price less what making it takes, you get ${100 - terms.feeBps / 100}% and the studio ${terms.feeBps / 100}%.` : "Of each piece’s margin, which is its price less what making it takes, you get most."} You see the sum in dollars before you offer anything. Earnings wait in the contract until you withdraw them to your wallet.</p>
      </Part>
      <Part title="Something is wrong with a picture">
        <p>
          Each picture and each product has a “Report” link. What is shown here, and what not, stands in the <Link href="/content-policy">content policy</Link>.
        </p>
      </Part>
      <Part title="Still stuck?">
        <p>
          <Link href="/contact">Write to us</Link>, with the address of your order’s page if it is about an order.
        </p>
      </Part>
    </HousePage>
  );
}
