"use client";
import "./globals.css";

export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="shell py-32">
          <h1 className="text-4xl">The lights went out</h1>
          <p className="mt-4 max-w-prose text-dim">This page could not be shown. Your orders and tokens are safe: they live on the server and on the chain.</p>
          <button type="button" onClick={reset} className="cut-sm mt-8 min-h-11 bg-volt px-5 font-display font-bold text-ink">
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
