import type { ReactNode } from "react";
import type { Terms } from "@/lib/api/types";
import { PageHead, Room } from "@/components/ui/page-head";

/** A page of the house's own words: a head, and parts below each other. */
export function HousePage({ eyebrow, title, lead, children }: { eyebrow: string; title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <Room>
      <PageHead eyebrow={eyebrow} title={title}>
        {lead}
      </PageHead>
      <div className="grid max-w-3xl gap-12">{children}</div>
    </Room>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-2xl">{title}</h2>
      <div className="grid gap-3 text-dim [&_a]:text-text [&_a]:underline [&_a]:underline-offset-4">{children}</div>
    </section>
  );
}

/** Who runs this studio, as they have told it; a studio with play money need not. */
export function OperatorFacts({ terms }: { terms: Terms | null }) {
  const facts = terms?.operator;
  if (!facts?.name) return <p data-testid="operator-unset">Whoever runs this studio has not said who they are. It sells for play money: nothing here can be bought for real.</p>;
  return (
    <address className="grid gap-1 not-italic" data-testid="operator-facts">
      <strong className="font-medium text-text">{facts.name}</strong>
      {facts.address.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {facts.email && (
        <a href={`mailto:${facts.email}`} className="justify-self-start">
          {facts.email}
        </a>
      )}
      {facts.vatId && facts.vatId !== "none" && <span>VAT number {facts.vatId}</span>}
    </address>
  );
}

/** Their name within a sentence. */
export function operatorName(terms: Terms | null): string {
  return terms?.operator.name ?? "the operator of this studio";
}
