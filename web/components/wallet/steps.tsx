import { classNames } from "@/components/ui/class-names";

export type Mark = "waiting" | "now" | "done";

/** Steps, each with its mark, for eyes and for ears. `at` names where they stand. */
export function Steps({ steps, at }: { steps: [text: string, mark: Mark][]; at: string }) {
  return (
    <ol className="grid gap-2.5" aria-live="polite" data-testid="flow-steps" data-step={at}>
      {steps.map(([text, mark]) => (
        <li key={text} className={classNames("flex items-center gap-3", mark === "waiting" ? "text-faint" : "text-text")}>
          <span aria-hidden className={classNames("flex size-5 shrink-0 items-center justify-center border text-xs", marks[mark])}>
            {mark === "done" ? "✓" : ""}
          </span>
          {text}
          {mark === "now" && <span className="sr-only">(now)</span>}
        </li>
      ))}
    </ol>
  );
}

const marks: Record<Mark, string> = {
  waiting: "border-line",
  now: "animate-shimmer border-volt bg-volt/25",
  done: "border-good text-good",
};
