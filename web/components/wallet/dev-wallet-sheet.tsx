"use client";
import { formatUnits } from "@/lib/money";
import { useChainConfig } from "@/lib/studio";
import { shortHash, words } from "@/lib/text";
import { contractName, formatAmount } from "@/lib/wallet/chains";
import { amountOf, describeCall } from "@/lib/wallet/dev/describe-call";
import { allows, describeForm } from "@/lib/wallet/typed-form";
import { type DevAccount, devAccounts } from "@/lib/wallet/dev/accounts";
import { type DevRequest, type DevTransaction, useDevRequests } from "@/lib/wallet/dev/requests";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Facts } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";

/** The dev wallet's window: choose an account, read what is signed or sent, agree or refuse. */
export function DevWalletSheet() {
  const request = useDevRequests((state) => state.current);
  const close = () => {
    if (request?.kind === "account") request.answer(null);
    else request?.answer(false);
  };
  return (
    <Dialog open={request !== null} onClose={close} title={request ? titles[request.kind] : ""} testId="dev-wallet" ofWallet>
      {request && <p className="label mb-5 border-l-2 border-dao pl-3 text-dao">Test chains only · play money · keys known to everyone</p>}
      {request?.kind === "account" && <Accounts choose={request.answer} />}
      {request?.kind === "message" && <Message request={request} />}
      {request?.kind === "typed" && <TypedData request={request} />}
      {request?.kind === "batch" && <Batch request={request} />}
      {request?.kind === "transaction" && <Transaction request={request} />}
    </Dialog>
  );
}

const titles: Record<DevRequest["kind"], string> = {
  account: "Who are you today?",
  message: "Sign this message?",
  typed: "Sign this payment?",
  batch: "Send these at once?",
  transaction: "Send this transaction?",
};

function Accounts({ choose }: { choose: (account: DevAccount) => void }) {
  return (
    <ul className="grid gap-2">
      {devAccounts.map((account) => (
        <li key={account.index}>
          <button
            type="button"
            data-testid={`dev-account-${account.index}`}
            onClick={() => choose(account)}
            className="cut-sm group flex w-full items-center justify-between gap-4 border border-line bg-deep px-4 py-3 text-left hover:border-volt"
          >
            <span>
              <span className="block font-display text-lg font-bold group-hover:text-volt">{account.name}</span>
              <span className="text-sm text-dim">{account.note}</span>
            </span>
            <span className="shrink-0 font-mono text-sm text-faint">{shortHash(account.address)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Message({ request }: { request: Extract<DevRequest, { kind: "message" }> }) {
  return (
    <>
      <p className="mb-2 text-sm text-dim">
        As {request.account.name}, {shortHash(request.account.address)}
      </p>
      <pre className="max-h-64 overflow-auto border border-line bg-deep p-4 font-mono text-xs leading-relaxed whitespace-pre-wrap" tabIndex={0}>
        {request.message}
      </pre>
      <Answer agree="Sign" answer={request.answer} />
    </>
  );
}

function TypedData({ request }: { request: Extract<DevRequest, { kind: "typed" }> }) {
  const { form, account } = request;
  const chain = useChainConfig(Number(form.domain.chainId));
  const known = allows(form);
  const spender = known && contractName(chain, known.spender);
  return (
    <>
      <Facts
        rows={[
          ["From", `${account.name}, ${shortHash(account.address)}`],
          ["Does", words(describeForm(form, chain))],
          ["Amount", known && <span className="font-display text-lg font-bold">{formatAmount(chain, known.token, known.amount)}</span>],
          ["To", known && (spender ? `${words(spender)}, ${shortHash(known.spender)}` : shortHash(known.spender))],
          ["Until", known && <Time at={new Date(Number(known.until) * 1000).toISOString()} />],
          ["For", `${String(form.domain.name)}, ${shortHash(String(form.domain.verifyingContract))}`],
          ["Chain", chain?.name ?? String(form.domain.chainId)],
        ]}
      />
      <details className="mt-4 text-sm">
        <summary className="cursor-pointer text-faint hover:text-text">All that is signed</summary>
        <pre className="mt-2 max-h-48 overflow-auto border border-line bg-deep p-4 font-mono text-xs leading-relaxed whitespace-pre-wrap break-all" tabIndex={0}>
          {JSON.stringify(form.message, null, 2)}
        </pre>
      </details>
      <Answer agree="Sign" answer={request.answer} />
    </>
  );
}

function Batch({ request }: { request: Extract<DevRequest, { kind: "batch" }> }) {
  return (
    <>
      <p className="mb-4 text-sm text-dim">All of them happen, or none.</p>
      <ol className="grid gap-6">
        {request.calls.map((call, index) => (
          <li key={index}>
            <p className="label mb-2 text-faint">
              {index + 1} of {request.calls.length}
            </p>
            <TransactionFacts transaction={call} from={request.account} />
          </li>
        ))}
      </ol>
      <Answer agree="Send" answer={request.answer} />
    </>
  );
}

function Transaction({ request }: { request: Extract<DevRequest, { kind: "transaction" }> }) {
  const { transaction, account } = request;
  return (
    <>
      <TransactionFacts transaction={transaction} from={account} />
      <Answer agree="Send" answer={request.answer} />
    </>
  );
}

function TransactionFacts({ transaction, from }: { transaction: DevTransaction; from: DevAccount }) {
  const chain = useChainConfig(transaction.chainId);
  const known = contractName(chain, transaction.to);
  return (
    <Facts
      rows={[
        ["From", `${from.name}, ${shortHash(from.address)}`],
        ["To", known ? `${words(known)}, ${shortHash(transaction.to)}` : shortHash(transaction.to)],
        ["Does", describeCall(transaction.data, chain, transaction.to)],
        ["Amount", amountOf(transaction.data, chain, transaction.to)],
        ["Value", `${formatUnits(transaction.value.toString(), 18)} ${chain?.nativeCurrency.symbol ?? "ETH"}`],
        ["Chain", chain?.name ?? String(transaction.chainId)],
        ["Data", <code key="data" className="font-mono text-xs text-faint">{`${(transaction.data.length - 2) / 2} bytes · ${transaction.data.slice(0, 10)}`}</code>],
      ]}
    />
  );
}

function Answer({ agree, answer }: { agree: string; answer: (agreed: boolean) => void }) {
  return (
    <div className="mt-6 flex justify-end gap-3">
      <Button look="quiet" onClick={() => answer(false)} data-testid="dev-wallet-refuse">
        Refuse
      </Button>
      <Button look="primary" onClick={() => answer(true)} data-testid="dev-wallet-agree" data-autofocus>
        {agree}
      </Button>
    </div>
  );
}
