"use client";
import { useBalance, useConnection } from "wagmi";
import { useSession } from "@/lib/auth/session";
import { useSignIn } from "@/lib/auth/use-sign-in";
import { formatUnits } from "@/lib/money";
import { useStudio } from "@/lib/studio";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Hash } from "@/components/ui/hash";

/** Whose account this is, and what its wallet holds. */
export function Profile() {
  const user = useSession((session) => session.user);
  const studio = useStudio();
  const { connector, chain } = useConnection();
  const { signOut } = useSignIn();
  if (!user) return null;
  return (
    <div className="grid max-w-3xl gap-8">
      {user.wallets.map((wallet) => (
        <section key={wallet} className="cut panel p-6 sm:p-8" aria-label={`Wallet ${wallet}`}>
          <p className="label text-faint">Wallet</p>
          <p className="mt-2 font-mono text-base break-all sm:text-lg" data-testid="wallet-address">
            {wallet}
          </p>
          <div className="mt-6">
            <Facts
              rows={[
                ["Address", <Hash key="address" value={wallet} label="address" />],
                ...(studio?.chains ?? []).map((known) => [known.name, <Balance key={known.chainId} wallet={wallet} chainId={known.chainId} />] as [string, React.ReactNode]),
                ["Connected with", connector ? `${connector.name}${chain ? `, on ${chain.name}` : ""}` : "Not connected in this tab"],
              ]}
            />
          </div>
        </section>
      ))}
      <section aria-label="Account">
        <Facts
          rows={[
            ["Account", <Hash key="id" value={user.id} label="account id" />],
            ["E-mail", user.email ?? "None. An order asks for one."],
          ]}
        />
      </section>
      <Button onClick={signOut} className="justify-self-start">
        Sign out
      </Button>
    </div>
  );
}

function Balance({ wallet, chainId }: { wallet: string; chainId: number }) {
  const { data, isError } = useBalance({ address: wallet as `0x${string}`, chainId, query: { refetchInterval: 15_000 } });
  if (isError) return <span className="text-faint">The chain does not answer</span>;
  return <span className="font-mono">{data ? `${formatUnits(data.value.toString(), data.decimals)} ${data.symbol}` : "…"}</span>;
}
