const steps: [string, string][] = [
  ["Type", "A sentence becomes four pictures while you watch. Each one records its engine and its seed."],
  ["Own", "Mint the one you like. The picture and its record are stored at addresses that anyone can verify."],
  ["Sell", "Put it on a tee or a poster and set a price. A contract pays you for every sale."],
  ["Wear", "Printed to order and tracked to the door. The buyer gets the parcel and its digital twin."],
];

/** How an idea becomes a parcel, in the order in which it happens. */
export function Path() {
  return (
    <section aria-labelledby="path" className="shell py-20 sm:py-28">
      <h2 id="path" className="max-w-2xl text-3xl sm:text-5xl">
        From a sentence to your doorstep
      </h2>
      <ol className="mt-12 grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map(([name, text], index) => (
          <li key={name} className="relative border-t border-line pt-6">
            <span aria-hidden className="absolute -top-px left-0 h-px w-16 bg-volt shadow-[0_0_12px_var(--color-volt)]" />
            <h3 className="text-2xl">
              <span className="mr-3 font-mono text-sm font-normal text-faint">{index + 1}</span>
              {name}
            </h3>
            <p className="mt-3 text-dim">{text}</p>
          </li>
        ))}
      </ol>
      <p className="mt-14 max-w-2xl border-l-2 border-volt pl-5 text-lg text-text">
        A contract holds the buyer’s money until production starts. Until then, they can have it back. After that, it is shared out, to the last wei.
      </p>
    </section>
  );
}
