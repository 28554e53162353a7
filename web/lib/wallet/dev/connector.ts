import {
  type Address,
  type EIP1193Parameters,
  type Hex,
  SwitchChainError,
  UserRejectedRequestError,
  createWalletClient,
  hexToString,
  http,
  isHex,
  numberToHex,
} from "viem";
import { createConnector } from "wagmi";
import { type DevAccount, devAccounts, signerOf } from "./accounts";
import type { TypedForm } from "@/lib/wallet/typed-form";
import { askAccount, askBatch, askMessage, askTransaction, askTyped } from "./requests";

const remembered = "fofo.dev-wallet";

type Request = (request: { method: string; params?: unknown }) => Promise<unknown>;

/**
 * A wallet for the chains of a studio with play money, so that a person without one can complete the journey by clicking. It behaves like an injected wallet
 * (EIP-1193): it asks before it reveals an account, signs or sends, and can be refused.
 */
export function devWallet(rpcUrl: string) {
  return createConnector<{ request: Request }>((config) => {
    let account: DevAccount | null = null;
    let chain = config.chains[0];
    const node = () => http(chain.rpcUrls.default.http[0] ?? rpcUrl);

    const request: Request = async ({ method, params }) => {
      const call = { method, params } as EIP1193Parameters;
      if (method === "eth_chainId") return numberToHex(chain.id);
      if (method === "eth_accounts") return account ? [account.address] : [];
      if (method === "wallet_switchEthereumChain") return void goTo(Number((params as [{ chainId: Hex }])[0].chainId));
      if (method === "personal_sign") return sign(present(), (params as [Hex])[0]);
      if (method === "eth_signTypedData_v4") return signTyped(present(), (params as [Address, string])[1]);
      if (method === "wallet_getCapabilities") return { [numberToHex(chain.id)]: { atomic: { status: "supported" } } };
      if (method === "wallet_sendCalls") return sendCalls(present(), (params as [{ calls: Sent[] }])[0].calls);
      if (method === "wallet_getCallsStatus") return (await import("./batches")).batchStatus(chain, rpcUrl, (params as [Hex])[0]);
      if (method === "eth_sendTransaction") return transact(present(), (params as [Sent])[0]);
      return node()({ chain }).request(call as never);
    };

    /** One of the studio's own chains: it knows no others. */
    function goTo(chainId: number) {
      const known = config.chains.find(({ id }) => id === chainId);
      if (!known) throw new SwitchChainError(new Error(`The dev wallet knows the studio's chains only, not ${chainId}.`));
      chain = known;
      config.emitter.emit("change", { chainId });
      return known;
    }

    function present(): DevAccount {
      if (!account) throw new UserRejectedRequestError(new Error("The dev wallet has no account open."));
      return account;
    }

    async function sign(from: DevAccount, data: Hex): Promise<Hex> {
      const message = isHex(data) ? hexToString(data) : String(data);
      if (!(await askMessage(from, message))) throw refused("signature");
      return (await signerOf(from.index)).signMessage!({ message });
    }

    async function signTyped(from: DevAccount, json: string): Promise<Hex> {
      const form = JSON.parse(json) as TypedForm;
      if (Number(form.domain.chainId) !== chain.id) throw new Error(`This signature is for chain ${form.domain.chainId}, the dev wallet is on ${chain.id}.`);
      if (!(await askTyped(from, form))) throw refused("signature");
      return (await signerOf(from.index)).signTypedData!(form as never);
    }

    async function sendCalls(from: DevAccount, sent: Sent[]): Promise<{ id: Hex }> {
      const calls = sent.map(({ to, data, value }) => ({ from: from.address, to, data: data ?? "0x", value: BigInt(value ?? "0x0"), chainId: chain.id }));
      if (!(await askBatch(from, calls))) throw refused("batch");
      const { sendBatch } = await import("./batches");
      return { id: await sendBatch(await signerOf(from.index), chain, rpcUrl, calls) };
    }

    async function transact(from: DevAccount, sent: Sent): Promise<Hex> {
      const transaction = { from: from.address, to: sent.to, data: sent.data ?? "0x", value: BigInt(sent.value ?? "0x0"), chainId: chain.id } as const;
      if (!(await askTransaction(from, transaction))) throw refused("transaction");
      const client = createWalletClient({ account: await signerOf(from.index), chain, transport: node() });
      return client.sendTransaction({ to: sent.to, data: transaction.data, value: transaction.value });
    }

    return {
      id: "fofo-dev",
      name: "Dev wallet",
      type: "fofo-dev",
      async connect({ isReconnecting, withCapabilities } = {}) {
        account = isReconnecting ? recall() : ((await askAccount()) ?? null);
        if (!account) throw refused("connection");
        remember(account.index);
        const accounts = [account.address] as readonly Address[];
        const shown = withCapabilities ? accounts.map((address) => ({ address, capabilities: {} })) : accounts;
        return { accounts: shown as never, chainId: chain.id };
      },
      async disconnect() {
        account = null;
        remember(null);
      },
      async getAccounts() {
        return account ? [account.address] : [];
      },
      async getChainId() {
        return chain.id;
      },
      async getProvider() {
        return { request };
      },
      async isAuthorized() {
        return recall() !== null;
      },
      async switchChain({ chainId }) {
        return goTo(chainId);
      },
      onAccountsChanged() {},
      onChainChanged() {},
      onDisconnect() {
        config.emitter.emit("disconnect");
      },
    };
  });
}

type Sent = { to: Address; data?: Hex; value?: Hex };

function refused(what: string): UserRejectedRequestError {
  return new UserRejectedRequestError(new Error(`The ${what} was refused in the dev wallet.`));
}

function remember(index: number | null): void {
  try {
    if (index === null) sessionStorage.removeItem(remembered);
    else sessionStorage.setItem(remembered, String(index));
  } catch {
    // Without storage the wallet forgets its account when the page is left.
  }
}

/** Stored per tab: people try out the journey as a creator in one tab and a buyer in the next. */
function recall(): DevAccount | null {
  try {
    const index = Number(sessionStorage.getItem(remembered) ?? "-1");
    return devAccounts.find((known) => known.index === index) ?? null;
  } catch {
    return null;
  }
}
