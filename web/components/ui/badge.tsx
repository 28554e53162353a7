import type { ReactNode } from "react";
import { classNames } from "./class-names";

const tones = {
  neutral: "border-line text-dim",
  live: "border-market/60 text-market",
  good: "border-good/60 text-good",
  warn: "border-dao/60 text-dao",
  bad: "border-bad/60 text-bad",
  room: "border-[color-mix(in_oklab,var(--room)_60%,transparent)] text-(--room)",
};

export type Tone = keyof typeof tones;

export function Badge({ tone = "neutral", children, pulse, testId }: { tone?: Tone; children: ReactNode; pulse?: boolean; testId?: string }) {
  return (
    <span data-testid={testId} className={classNames("label inline-flex items-center gap-1.5 border px-2 py-1", tones[tone])}>
      <span aria-hidden className={classNames("size-1.5 rounded-full bg-current", pulse && "animate-shimmer")} />
      {children}
    </span>
  );
}
