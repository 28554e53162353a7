"use client";
import type { Flow } from "@/lib/wallet/flow";
import { type Mark, Steps } from "./steps";

/** The steps of a payment, each with its mark, for eyes and for ears. */
export function FlowSteps({ flow, approval, verb }: { flow: Flow; approval: "none" | "needed" | "given"; verb: string }) {
  const steps: [string, Mark][] = [];
  const mark = approvalMark(flow);
  if (approval !== "none") {
    if (approval === "given" && mark === "waiting") steps.push(["The checkout may already spend your tokens", "done"]);
    else steps.push([flow.step === "approvalPending" ? "Waiting for the chain to confirm the approval" : "Allow the checkout to spend your tokens", mark]);
  }
  steps.push([`${verb} in your wallet`, callMark(flow)], ["Confirmed on the chain", flow.step === "done" ? "done" : flow.step === "callPending" ? "now" : "waiting"]);
  return <Steps steps={steps} at={flow.step} />;
}

function approvalMark(flow: Flow): Mark {
  if (flow.step === "approving" || flow.step === "approvalPending") return "now";
  if (flow.step === "calling" || flow.step === "callPending" || flow.step === "done") return "done";
  return (flow.step === "rejected" || flow.step === "failed") && flow.at === "calling" ? "done" : "waiting";
}

function callMark(flow: Flow): Mark {
  if (flow.step === "calling") return "now";
  return flow.step === "callPending" || flow.step === "done" ? "done" : "waiting";
}
