const earned: [string, string][] = [
  ["Mint", "for a piece that reached the chain"],
  ["Sale", "for each parcel that went into production with your piece on it"],
  ["Purchase", "for each order that you paid"],
];

/** What points are for now, and what they are not. */
export function WhatCounts() {
  return (
    <div className="cut panel p-6 sm:p-8">
      <h2 className="text-xl">How points are earned</h2>
      <dl className="mt-4 grid gap-3">
        {earned.map(([name, reason]) => (
          <div key={name} className="flex gap-4">
            <dt className="w-20 shrink-0 font-display font-bold text-dao">{name}</dt>
            <dd className="text-dim">{reason}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 border-t border-line pt-5 text-sm text-dim">
        Points are a record, not a currency: they cannot be bought, sold or sent. Posts, proposals and votes are not open yet; when they are, this ledger decides who may speak first.
      </p>
    </div>
  );
}
