import type { ReactNode } from "react";
import type { Terms } from "@/lib/api/types";
import { HouseNav } from "./nav";
import { PageHead, Room } from "@/components/ui/page-head";

/** A page of the house's own words: a head, and parts below each other. */
export function HousePage({ eyebrow, title, lead, children }: { eyebrow: string; title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <Room>
      <PageHead eyebrow={eyebrow} title={title}>
        {lead}
      </PageHead>
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_13rem] lg:gap-20">
        <div className="grid content-start">{children}</div>
        <HouseNav />
      </div>
    </Room>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-10 gap-y-3 border-t border-line py-8 md:grid-cols-[14rem_minmax(0,1fr)]">
      <h2 className="text-xl sm:text-2xl">{title}</h2>
      <div className="grid max-w-prose content-start gap-3 text-dim [&_a]:text-text [&_a]:underline [&_a]:underline-offset-4">{children}</div>
    </section>
  );
}

/** Who runs this studio, as they have told it; a studio with play money need not. */
export function OperatorFacts({ terms }: { terms: Terms | null }) {
  const facts = terms?.operator;
  if (!facts?.name) return <PlayStudio />;
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

/** A studio whose operator has told nothing: it may only sell for play money, so there is nobody yet whom a buyer would have to reach. */
function PlayStudio() {
  return (
    <div className="cut grid gap-2 border border-dao/50 bg-dao/6 p-5" data-testid="operator-unset">
      <strong className="font-display text-lg font-bold text-text">This is a trial studio</strong>
      <p>It runs on play money: nothing here costs anything, and no parcel is really sent. The name and address of its operator appear here once they are set.</p>
      <p className="text-sm text-faint">
        Running it yourself? Set <code className="font-mono text-dim">fofo.operator.name</code>, <code className="font-mono text-dim">.address</code> and <code className="font-mono text-dim">.email</code>.
      </p>
    </div>
  );
}

/** Their name within a sentence. */
export function operatorName(terms: Terms | null): string {
  return terms?.operator.name ?? "the operator of this studio";
}
