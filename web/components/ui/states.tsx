import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** `heading` is the h1 where the state is all that the page shows. */
type State = { title: string; children?: ReactNode; action?: ReactNode; heading?: "h1" | "h2" };

/** A place where nothing is yet: says what belongs here and offers the way to it. */
export function Empty({ title, children, action, heading: Heading = "h2" }: State) {
  return (
    <div className="cut flex flex-col items-start gap-4 border border-dashed border-line bg-deep px-6 py-10 sm:px-10" data-testid="empty">
      <svg aria-hidden viewBox="0 0 64 40" className="h-10 text-edge" fill="none" stroke="currentColor" strokeWidth="1.5">
        <path d="M1 39h62M8 39V15l12-9v33M30 39V4h14v35M52 39V19h8v20" />
        <path d="M34 10h6M34 16h6M34 22h6M12 20h4M12 26h4" stroke="var(--room)" />
      </svg>
      <Heading className="text-xl">{title}</Heading>
      {children && <div className="max-w-prose text-dim">{children}</div>}
      {action}
    </div>
  );
}

/** Something failed: what, in one sentence, and what to do. */
export function Failure({ title, children, action, heading: Heading = "h2" }: State) {
  return (
    <div role="alert" className="cut flex flex-col items-start gap-3 border border-bad/60 bg-bad/5 px-6 py-7" data-testid="failure">
      <p className="label text-bad">Interrupted</p>
      <Heading className="text-xl">{title}</Heading>
      {children && <div className="max-w-prose text-dim">{children}</div>}
      {action}
    </div>
  );
}

/** One line of trouble inside a form or a card. */
export function Trouble({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="border-l-2 border-bad bg-bad/8 px-3 py-2 text-sm text-text">
      {children}
    </p>
  );
}

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames("animate-shimmer bg-raised", className)} />;
}

export function Loading({ what, children }: { what: string; children?: ReactNode }) {
  return (
    <div role="status" aria-live="polite">
      <span className="sr-only">Loading {what}</span>
      {children ?? (
        <div className="grid gap-4">
          <Skeleton className="h-8 w-56" />
          <Skeleton className="h-24 w-full" />
          <Skeleton className="h-24 w-full" />
        </div>
      )}
    </div>
  );
}
