import type { Flow } from "@/lib/wallet/flow";
import { Trouble } from "@/components/ui/states";
import { SwitchTrouble } from "./switch-trouble";

export function FlowTrouble({ flow }: { flow: Flow }) {
  if ((flow.step === "rejected" || flow.step === "failed") && flow.at === "switching") return <SwitchTrouble chainId={flow.plan.chainId} declined={flow.step === "rejected"} />;
  if (flow.step === "rejected") return <Trouble>You declined in your wallet. Nothing was sent.</Trouble>;
  if (flow.step === "failed") return <Trouble>{flow.reason}</Trouble>;
  if (flow.step === "expired") return <Trouble>The price has expired, and nothing was sent. Get a fresh price on the order’s page.</Trouble>;
  return null;
}

export function Paid() {
  return (
    <p className="text-good" role="status">
      Your payment is on the chain. Your order continues as soon as the studio has seen it.
    </p>
  );
}
