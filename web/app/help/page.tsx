import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { HousePage, Part } from "@/features/house/page";
import { readTerms } from "@/lib/api/terms";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "Help", description: "How this studio works, from the first idea to the parcel.", path: "/help" });

export default async function HelpPage() {
  const terms = await readTerms();
  return (
    <HousePage eyebrow="The house" title="Help" lead="The questions people ask most. If yours is not here, write to us.">
      <Part title="Do I need a wallet?">
        <p>
          Not to browse or to paint: an <Link href="/sign-in">e-mail address</Link> is enough. To mint, sell or order, you link a wallet, because that is where your tokens and earnings go. A wallet is a browser extension or an app that holds your keys. Signing in with one costs nothing.
        </p>
      </Part>
      <Part title="How do I pay, and where is my money?">
        <p>You pay from your wallet, in the currency you choose. A contract holds the money until your parcel goes into production; then the creator and the studio get their shares. Until then you can cancel, and the full amount goes back to the wallet you paid from.</p>
        <p>A price in a currency other than dollars is held for a few minutes. If it expires, you can get a fresh one on the order’s page.</p>
      </Part>
      <Part title="What do I sign when I pay?">
        <p>With a dollar token such as USDC you usually sign once, and the studio sends the payment and pays its gas. The signature allows exactly the amount of this order, once, until its price expires. If your wallet or the token cannot do that, the order’s page offers another way, and you pay the gas.</p>
      </Part>
      <Part title="I closed the page before I paid">
        <p>
          Nothing is lost. Every order has its own page: find it under <Link href="/account/orders">your orders</Link> and continue there. If you do not pay in time, the order expires and costs nothing.
        </p>
      </Part>
      <Part title="When does my parcel arrive?">
        <p>Every piece is printed to order. Each product’s page shows the delivery time and the shipping cost to your country before you order. We e-mail you the tracking number.</p>
      </Part>
      <Part title="What is the digital twin?">
        <p>It is a token of the piece you bought, sent to the wallet you paid from when production starts. It is yours to keep, whatever happens to the print.</p>
      </Part>
      <Part title="What are collections and drops?">
        <p>
          A collection is a contract in its creator’s own wallet, with its own page, royalty and limits; open one under <Link href="/account/collections">your collections</Link>. In a drop, people mint its pieces by themselves, in phases that say when, for how much, how many, and for whom. A list of wallets stays private: you see whether yours is on it, and nobody else does.
        </p>
      </Part>
      <Part title="What do I earn when I sell?">
        <p>{terms ? `You get ${100 - terms.feeBps / 100}% of each piece’s margin, which is its price minus the cost of making it. The studio keeps ${terms.feeBps / 100}%.` : "You get most of each piece’s margin, which is its price minus the cost of making it."} You see the amount in dollars before you offer anything. Your earnings wait in the contract until you withdraw them to your wallet.</p>
      </Part>
      <Part title="Something is wrong with a picture">
        <p>
          Every picture and product has a “Report” link. The <Link href="/content-policy">content policy</Link> says what is shown here and what is not.
        </p>
      </Part>
      <Part title="Still stuck?">
        <p>
          <Link href="/contact">Write to us</Link>. If it is about an order, include the link to its page.
        </p>
      </Part>
    </HousePage>
  );
}
