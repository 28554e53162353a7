import type { Metadata } from "next";
import { HousePage, Part } from "@/features/house/page";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "Content policy", description: "What this studio shows and what it does not.", path: "/content-policy" });

const refused: [string, string][] = [
  ["Sexual content with minors", "drawn or photographed, and anything that sexualises children"],
  ["Nudity or sexual content with real people", "famous or not"],
  ["Explicit sexual content", "artistic nudity is welcome"],
  ["Hatred", "slurs, hate symbols, calls to harm people for who they are"],
  ["Praise of terror or mass murder", "and instructions for making weapons"],
  ["Encouragement to self-harm", "if this is about you, please talk to someone you trust or to a crisis line near you"],
];

/** What stands in docs/content-policy.md for those who only look at the studio. */
export default function ContentPolicyPage() {
  return (
    <HousePage eyebrow="The house" title="Content policy" lead="Pictures, prompts, titles and descriptions may be almost anything. These are the exceptions.">
      <Part title="What we do not show">
        <ul className="divide-y divide-line border-y border-line">
          {refused.map(([name, more]) => (
            <li key={name} className="py-3">
              <strong className="block font-medium text-text">{name}</strong>
              {more}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="How it is checked">
        <p>Words are checked before anything is painted, stored or minted, in many languages and in disguised spellings. A refusal names the kind of content it found. If it misread you, try other words.</p>
        <p>Nobody reviews pictures before they are shown. That is what reports are for.</p>
      </Part>
      <Part title="Reporting">
        <p>Every picture and product has a “Report” link, whether you are signed in or not. An operator decides. The maker is never told who reported.</p>
      </Part>
      <Part title="What a takedown does">
        <p>The picture and every product that shows it disappear from the Market, the galleries and this site at once. Its maker sees the reason. The same picture cannot be uploaded again, not even mirrored or rotated.</p>
        <p>Orders placed before that are made and shipped, or refunded in full. A mint in progress stops unless its transaction is already signed. Minted tokens stay with their holders, since nobody can take them back; this site then shows only what is on the chain, without name, words or picture.</p>
      </Part>
    </HousePage>
  );
}
