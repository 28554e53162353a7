"use client";
import type { Flow } from "@/lib/wallet/flow";
import { classNames } from "@/components/ui/class-names";

type Mark = "waiting" | "now" | "done";

/** The steps of a payment, each with its mark, for eyes and for ears. */
export function FlowSteps({ flow, approval, verb }: { flow: Flow; approval: "none" | "needed" | "given"; verb: string }) {
  const steps: [string, Mark][] = [];
  const mark = approvalMark(flow);
  if (approval !== "none") {
    if (approval === "given" && mark === "waiting") steps.push(["The checkout may already spend your tokens", "done"]);
    else steps.push([flow.step === "approvalPending" ? "Waiting for the chain to confirm the approval" : "Allow the checkout to spend your tokens", mark]);
  }
  steps.push([`${verb} in your wallet`, callMark(flow)], ["Confirmed on the chain", flow.step === "done" ? "done" : flow.step === "callPending" ? "now" : "waiting"]);
  return (
    <ol className="grid gap-2.5" aria-live="polite" data-testid="flow-steps" data-step={flow.step}>
      {steps.map(([text, mark]) => (
        <li key={text} className={classNames("flex items-center gap-3", mark === "waiting" ? "text-faint" : "text-text")}>
          <span aria-hidden className={classNames("flex size-5 items-center justify-center border text-xs", marks[mark])}>
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

function approvalMark(flow: Flow): Mark {
  if (flow.step === "approving" || flow.step === "approvalPending") return "now";
  if (flow.step === "calling" || flow.step === "callPending" || flow.step === "done") return "done";
  return (flow.step === "rejected" || flow.step === "failed") && flow.at === "calling" ? "done" : "waiting";
}

function callMark(flow: Flow): Mark {
  if (flow.step === "calling") return "now";
  return flow.step === "callPending" || flow.step === "done" ? "done" : "waiting";
}
