import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHead, Room } from "@/components/ui/page-head";

export const metadata: Metadata = { title: "Content policy", description: "What this studio shows, and what not.", alternates: { canonical: "/content-policy" } };

const refused: [string, string][] = [
  ["Sexual content with minors", "drawn or not, nor anything that makes children look sexual"],
  ["Nudity or sexual content with real people", "whether they are famous or your neighbour"],
  ["Explicit sexual content", "a nude as art has it is welcome"],
  ["Hatred", "slurs, the symbols of those who murdered for it, calls to harm people for who they are"],
  ["Praise of terror or mass murder", "and instructions for weapons"],
  ["Encouragement to self-harm", "if it is about yourself, please talk to somebody you trust or to a crisis line near you"],
];

/** What stands in docs/content-policy.md for those who only look at the studio. */
export default function ContentPolicyPage() {
  return (
    <Room>
      <PageHead eyebrow="The house rules" title="What we show, and what not">
        Pictures, prompts, titles and descriptions may be almost anything. They may not be one of these.
      </PageHead>
      <div className="grid max-w-4xl gap-14">
        <ul className="divide-y divide-line border-y border-line">
          {refused.map(([name, more]) => (
            <li key={name} className="grid gap-1 py-4 sm:grid-cols-[18rem_1fr] sm:gap-8">
              <strong className="font-medium">{name}</strong>
              <span className="text-dim">{more}</span>
            </li>
          ))}
        </ul>
        <Part title="How it is checked">
          <p>Words are read before anything is painted, stored or minted, in many languages and through disguised spellings. A refusal names the kind of content, never a list. If it misread you, say it in other words.</p>
          <p>Nobody looks at a picture before it is shown. That is what reports are for.</p>
        </Part>
        <Part title="Reporting">
          <p>Each picture and each product has a “Report” link, for everybody, signed in or not. An operator decides; the maker does not hear who reported.</p>
        </Part>
        <Part title="What a takedown does">
          <p>The picture and every product that shows it leave the Market, the galleries and this site at once, for everybody. Its maker sees the reason. The same picture, mirrored or turned, is not taken in again.</p>
          <p>Orders placed before are made and sent, or an operator refunds them in full. A mint under way stops, unless its transaction is signed. Tokens that were minted stay with their holders, since no studio can take them back; here they show what stands on their chain, and neither name, words nor picture.</p>
        </Part>
      </div>
    </Room>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-2xl">{title}</h2>
      <div className="grid max-w-prose gap-3 text-dim">{children}</div>
    </section>
  );
}
