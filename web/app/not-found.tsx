import type { Metadata } from "next";
import { Room } from "@/components/ui/page-head";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not here" };

export default function NotFoundPage() {
  return (
    <Room>
      <div className="py-24 sm:py-36">
        <p aria-hidden className="font-display text-[clamp(6rem,22vw,16rem)] leading-none font-bold tracking-tighter text-transparent [-webkit-text-stroke:1.5px_var(--color-mint)] [text-shadow:0_0_60px_rgb(255_107_218/0.35)]">
          404
        </p>
        <h1 className="mt-6 text-3xl sm:text-5xl">This door opens onto a wall</h1>
        <p className="mt-4 max-w-prose text-lg text-dim">There is nothing at this address, or it belongs to someone else.</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href="/" look="primary">
            Back to the street
          </ButtonLink>
          <ButtonLink href="/market">Browse the Market</ButtonLink>
        </div>
      </div>
    </Room>
  );
}
