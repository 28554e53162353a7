import type { Metadata } from "next";
import Link from "next/link";
import { HousePage, OperatorFacts, Part } from "@/features/house/page";
import { readTerms } from "@/lib/api/terms";

export const metadata: Metadata = { title: "Privacy", description: "What this studio knows of you, why, and for how long.", alternates: { canonical: "/privacy" } };

export default async function PrivacyPage() {
  const terms = await readTerms();
  return (
    <HousePage eyebrow="The house" title="Privacy" lead="What this studio knows of you, why, and for how long. There are no trackers here, and no advertising.">
      <Part title="Who is responsible">
        <OperatorFacts terms={terms} />
      </Part>
      <Part title="What is kept">
        <p>Your wallet’s address, which is public anyway; your e-mail address, if you gave one; the name that you chose for others to see; your pictures, products and orders. Your e-mail address and the address of a parcel are stored encrypted with a key of your own, and used for your orders’ mails and parcels only.</p>
      </Part>
      <Part title="What is public">
        <p>Your public name or the ends of your wallet’s address, pictures that you hang, mint or sell, and whatever is on the chain: mints, payments and earnings between addresses. What is on the chain cannot be taken back by anybody.</p>
      </Part>
      <Part title="Who else learns of it">
        <p>Whoever prints and carries your parcel gets its address. The nodes of the chain see your transactions, and your wallet’s maker may see what its own terms say. Nobody else.</p>
      </Part>
      <Part title="Cookies">
        <p>One keeps you signed in, and one shows you your own pictures. Neither follows you anywhere. What you type into a form is kept in your browser until you send it.</p>
      </Part>
      <Part title="Your rights">
        <p>
          You may ask for what is known of you, have it corrected, or have it erased. Erasing destroys your key: what was encrypted with it can then be read by nobody. <Link href="/contact">Write to us</Link>.
        </p>
      </Part>
    </HousePage>
  );
}
