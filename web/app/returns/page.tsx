import type { Metadata } from "next";
import { HousePage, OperatorFacts, Part } from "@/features/house/page";
import { readTerms } from "@/lib/api/terms";
import { plural } from "@/lib/text";

export const metadata: Metadata = { title: "Returns", description: "How to send something back, and how money comes back.", alternates: { canonical: "/returns" } };

export default async function ReturnsPage() {
  const terms = await readTerms();
  return (
    <HousePage eyebrow="The house" title="Returns" lead={terms ? `You can send a piece back within ${plural(terms.returnsDays, "day")} after it arrived.` : "How to send something back."}>
      <Part title="Before production">
        <p>Cancel on your order’s page. Everything you paid, shipping included, goes back to the wallet that paid. It takes one transaction of the studio.</p>
      </Part>
      <Part title="After it arrived">
        <p>
          Write to us{terms ? ` within ${plural(terms.returnsDays, "day")}` : ""}, with your order’s page and, if something is wrong, a photograph. You then hear where to send it.
        </p>
        <p>What came damaged, misprinted or not at all is printed again or refunded in full, whichever you choose, and costs you nothing. Other returns are refunded once the piece is here, unused; sending it back is on you.</p>
      </Part>
      <Part title="How the money comes back">
        <p>To the wallet that paid, in the currency that you paid in, as many units of it as you paid. The digital twin stays with you.</p>
      </Part>
      <Part title="Where to write">
        <OperatorFacts terms={terms} />
      </Part>
    </HousePage>
  );
}
