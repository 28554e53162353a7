import type { Metadata } from "next";
import { HousePage, OperatorFacts, Part } from "@/features/house/page";
import { readTerms } from "@/lib/api/terms";
import { cardOf } from "@/lib/card";
import { plural } from "@/lib/text";

export const metadata: Metadata = cardOf({ title: "Returns", description: "How to send something back and get your money back.", path: "/returns" });

export default async function ReturnsPage() {
  const terms = await readTerms();
  return (
    <HousePage eyebrow="The house" title="Returns" lead={terms ? `You can send a piece back within ${plural(terms.returnsDays, "day")} of its arrival.` : "How to send something back."}>
      <Part title="Before production">
        <p>Cancel on your order’s page. Everything you paid, including shipping, goes back to the wallet you paid from. The studio sends that transaction.</p>
      </Part>
      <Part title="After it arrives">
        <p>
          Write to us{terms ? ` within ${plural(terms.returnsDays, "day")}` : ""} with the link to your order’s page and, if something is wrong, a photo. We will tell you where to send it.
        </p>
        <p>If it came damaged, misprinted or not at all, we print it again or refund it in full, whichever you choose, at no cost to you. Other returns are refunded once the unused piece is back with us; you pay for sending it back.</p>
      </Part>
      <Part title="How you get your money back">
        <p>It goes to the wallet you paid from, in the currency and amount you paid. You keep the digital twin.</p>
      </Part>
      <Part title="Where to write">
        <OperatorFacts terms={terms} />
      </Part>
    </HousePage>
  );
}
