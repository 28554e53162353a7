const earned: [string, string][] = [
  ["Mint", "25 for a piece that reached the chain, ten a day at most"],
  ["Sale", "20 for each parcel with your piece that arrived, one a day from the same buyer"],
  ["Purchase", "10 for each parcel that arrived at your door, three a day at most"],
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
        Points are a record, not a currency. They cannot be bought, sold or sent; a higher price earns no more of them, and buying from yourself earns none. Posts, proposals and votes are not open yet. When they are, this ledger decides who speaks first.
      </p>
    </div>
  );
}
