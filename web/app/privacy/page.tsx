import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { HousePage, OperatorFacts, Part } from "@/features/house/page";
import { readTerms } from "@/lib/api/terms";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "Privacy", description: "What this studio knows about you, why, and for how long.", path: "/privacy" });

export default async function PrivacyPage() {
  const terms = await readTerms();
  return (
    <HousePage eyebrow="The house" title="Privacy" lead="What this studio knows about you, why, and for how long. There are no trackers and no ads.">
      <Part title="Who is responsible">
        <OperatorFacts terms={terms} />
      </Part>
      <Part title="What is kept">
        <p>Your wallet address, which is public anyway; your e-mail address, if you gave one; the public name you chose; your pictures, products and orders. Your e-mail and delivery addresses are encrypted with a key of your own, and are used only to sign you in, to write to you about your orders and sales, and to send your parcels.</p>
      </Part>
      <Part title="What is public">
        <p>Your public name, or a shortened wallet address; the pictures you hang, mint or sell; and everything on the chain: mints, payments and earnings between addresses. Nobody can remove what is on the chain.</p>
      </Part>
      <Part title="Who else sees it">
        <p>The printer and the courier get your parcel’s address. Chain nodes see your transactions, and your wallet’s maker may see what its own terms say. Nobody else.</p>
      </Part>
      <Part title="Cookies">
        <p>One keeps you signed in, and one lets you see your own pictures. Neither tracks you. What you type into a form stays in your browser until you send it.</p>
      </Part>
      <Part title="Your rights">
        <p>
          You can ask what we know about you, and have it corrected or erased. Erasing destroys your key, so nobody can read what was encrypted with it. <Link href="/contact">Write to us</Link>.
        </p>
      </Part>
    </HousePage>
  );
}
