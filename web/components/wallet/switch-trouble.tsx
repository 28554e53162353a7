"use client";
import { useStudio } from "@/lib/studio";
import { absoluteUrl } from "@/lib/wallet/chains";
import { Facts } from "@/components/ui/facts";
import { Hash } from "@/components/ui/hash";
import { Trouble } from "@/components/ui/states";

/** The wallet stayed on another network: declined, or it cannot be switched by a page. What to do, and what to enter by hand. */
export function SwitchTrouble({ chainId, declined }: { chainId: number; declined: boolean }) {
  const chain = useStudio()?.chains.find((known) => known.chainId === chainId);
  const name = chain?.name ?? `chain ${chainId}`;
  return (
    <div className="grid gap-3" data-testid="switch-trouble">
      <Trouble>
        {declined ? `This needs ${name}, and your wallet stayed on another network. Nothing was sent. Try again and allow the switch.` : `Your wallet could not switch to ${name}. Switch to it in the wallet yourself, then try again. Nothing was sent.`}
      </Trouble>
      {chain && !declined && (
        <details className="text-sm text-dim">
          <summary className="cursor-pointer py-1 text-text">If your wallet does not know {name}</summary>
          <div className="mt-2">
            <Facts
              rows={[
                ["Network name", chain.name],
                ["RPC URL", <Hash key="rpc" value={absoluteUrl(chain.rpcUrl)} label="RPC URL" whole />],
                ["Chain ID", String(chain.chainId)],
                ["Currency symbol", chain.nativeCurrency.symbol],
                ["Block explorer", chain.explorerUrl ?? null],
              ]}
            />
          </div>
        </details>
      )}
    </div>
  );
}
