import type { Metadata } from "next";
import Link from "next/link";
import { HousePage, OperatorFacts, Part } from "@/features/house/page";
import { readTerms } from "@/lib/api/terms";

export const metadata: Metadata = { title: "Contact", description: "Who runs this studio, and how to reach them.", alternates: { canonical: "/contact" } };

export default async function ContactPage() {
  const terms = await readTerms();
  return (
    <HousePage eyebrow="The house" title="Contact" lead="Who runs this studio, and how to reach them.">
      <Part title="The operator">
        <OperatorFacts terms={terms} />
      </Part>
      <Part title="About an order">
        <p>
          Please send the address of your order’s page along; you find it under <Link href="/account/orders">your orders</Link>. For parcels that come back, see <Link href="/returns">returns</Link>.
        </p>
      </Part>
      <Part title="About a picture">
        <p>
          Use the “Report” link at the picture or the product. If your rights are concerned, write to the operator and say which picture it is and what is yours in it.
        </p>
      </Part>
    </HousePage>
  );
}
