"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { User } from "@/lib/api/types";
import { askToLink } from "@/lib/auth/gate";
import { useSession } from "@/lib/auth/session";
import { formatUnits } from "@/lib/money";
import { useStudio } from "@/lib/studio";
import { useLoadWallet, useWallet, useWalletComing } from "@/lib/wallet/connection";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Facts } from "@/components/ui/facts";
import { Hash } from "@/components/ui/hash";
import { Trouble } from "@/components/ui/states";

/** The wallets of the account, with what they hold; one more to link, and one to take off. */
export function Wallets({ user }: { user: User }) {
  const coming = useWalletComing();
  return (
    <section aria-labelledby="wallets" className="grid gap-5">
      <h2 id="wallets" className="text-2xl">
        Wallets
      </h2>
      {user.wallets.length === 0 && <p className="text-dim">None yet. You can paint without one. A wallet holds what you mint, pays for orders and receives what you earn.</p>}
      {user.wallets.map((wallet, index) => (
        <Wallet key={wallet} wallet={wallet} paid={index === 0} />
      ))}
      <Button look={user.wallets.length === 0 ? "primary" : "plain"} onClick={askToLink} busy={coming} className="justify-self-start" data-testid="link-wallet">
        {user.wallets.length === 0 ? "Link a wallet" : "Link another wallet"}
      </Button>
    </section>
  );
}

function Wallet({ wallet, paid }: { wallet: string; paid: boolean }) {
  const studio = useStudio();
  const { wallet: connected, chainName, address } = useWallet();
  const [asking, setAsking] = useState(false);
  const here = address?.toLowerCase() === wallet.toLowerCase();
  return (
    <article className="cut panel p-6 sm:p-8" aria-label={`Wallet ${wallet}`}>
      <p className="label text-faint">{paid ? "Main wallet" : "Signs you in"}</p>
      <p className="mt-2 font-mono text-base break-all sm:text-lg" data-testid="wallet-address">
        {wallet}
      </p>
      <div className="mt-6">
        <Facts
          rows={[
            ["Address", <Hash key="address" value={wallet} label="address" />],
            ...(studio?.chains ?? []).map((known) => [known.name, <Balance key={known.chainId} wallet={wallet} chainId={known.chainId} />] as [string, React.ReactNode]),
            ["Connected with", here && connected ? `${connected.name}${chainName ? `, on ${chainName}` : ""}` : "Not connected in this tab"],
          ]}
        />
      </div>
      <Button look="quiet" size="small" className="mt-5 -ml-3" onClick={() => setAsking(true)} data-testid="unlink-wallet">
        Take it off this account
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Take this wallet off?" testId="unlink-dialog">
        <Unlink wallet={wallet} onDone={() => setAsking(false)} />
      </Dialog>
    </article>
  );
}

function Unlink({ wallet, onDone }: { wallet: string; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const unlink = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const user = await api.delete<User>(`/me/wallets/${wallet}`);
      useSession.setState({ user });
      onDone();
    } catch (thrown) {
      setProblem(explain(thrown));
      setBusy(false);
    }
  };
  return (
    <div className="grid gap-4">
      <p className="font-mono text-sm break-all">{wallet}</p>
      <ul className="grid list-disc gap-2 pl-5 text-dim">
        <li>It no longer signs you in here. Signing in with it later begins a new account.</li>
        <li>Its tokens, and earnings not withdrawn yet, stay with it on the chain. They are not shown here any more: withdraw first.</li>
        <li>Orders that it placed are paid, and refunded, by it. Pictures and products stay yours.</li>
      </ul>
      {problem && <Trouble>{problem}</Trouble>}
      <Button look="danger" busy={busy} onClick={unlink} className="justify-self-start" data-testid="unlink-yes">
        Take it off
      </Button>
    </div>
  );
}

function Balance({ wallet, chainId }: { wallet: string; chainId: number }) {
  const load = useLoadWallet();
  const { data, isError } = useQuery({
    queryKey: ["balance", chainId, wallet],
    queryFn: async () => (await load()).balance(wallet, chainId),
    refetchInterval: 15_000,
  });
  if (isError) return <span className="text-faint">The chain does not answer</span>;
  return <span className="font-mono">{data ? `${formatUnits(data.value.toString(), data.decimals)} ${data.symbol}` : "…"}</span>;
}
