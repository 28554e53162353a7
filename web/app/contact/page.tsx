import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { HousePage, OperatorFacts, Part } from "@/features/house/page";
import { readTerms } from "@/lib/api/terms";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "Contact", description: "Who runs this studio, and how to reach them.", path: "/contact" });

export default async function ContactPage() {
  const terms = await readTerms();
  return (
    <HousePage eyebrow="The house" title="Contact" lead="Who runs this studio, and how to reach them.">
      <Part title="The operator">
        <OperatorFacts terms={terms} />
      </Part>
      <Part title="About an order">
        <p>
          Please include the link to your order’s page, which you can find under <Link href="/account/orders">your orders</Link>. To send something back, see <Link href="/returns">returns</Link>.
        </p>
      </Part>
      <Part title="About a picture">
        <p>
          Use the “Report” link below the picture or product. If it uses something of yours, write to the operator and say which picture it is and what in it belongs to you.
        </p>
      </Part>
    </HousePage>
  );
}
