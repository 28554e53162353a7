"use client";
import { type Address, BaseError, type Hex, encodeFunctionData, erc20Abi, parseAbi } from "viem";
import type { Config } from "wagmi";
import {
  disconnect,
  getBalance,
  getBytecode,
  getCapabilities,
  getConnection,
  getTransactionReceipt,
  readContract,
  reconnect,
  sendCalls,
  sendTransaction,
  signMessage,
  signTypedData,
  switchChain,
  waitForCallsStatus,
  waitForTransactionReceipt,
  watchConnection,
} from "wagmi/actions";
import type { Call, Payment, PaymentSigning, StudioConfig } from "@/lib/api/types";
import { signInMessage } from "@/lib/auth/siwe";
import { type ReadAllowance, isGiven, withoutGivenApproval } from "./allowance";
import { absoluteUrl } from "./chains";
import { walletConfig } from "./config";
import { useWallet } from "./connection";
import { isRefusal, walletReason } from "./errors";
import type { Plan } from "./flow";
import { withPermit } from "./permit-call";
import { type TypedForm, typedForm } from "./typed-form";
import type { Facts } from "./ways";

const token = parseAbi(["function balanceOf(address) view returns (uint256)", "function mint(address to, uint256 amount)", "function nonces(address) view returns (uint256)"]);
/** At the start of the code of an account that delegates to a contract (EIP-7702). */
const delegation = "0xef0100";

/** Everything that needs wallet code; `connection.ts` decides when it is loaded. */
export type Wallet = ReturnType<typeof walletOf> & { config: Config };

/** Restores an earlier connection, and from then on reports the connected account to pages. */
export async function openWallet(studio: StudioConfig | null): Promise<Wallet> {
  const config = walletConfig(studio);
  const tell = () => {
    const { isConnected, address, chainId, chain, connector } = getConnection(config);
    useWallet.setState(
      isConnected && connector
        ? { address, chainId, chainName: chain?.name, wallet: { id: connector.id, name: connector.name } }
        : { address: undefined, chainId: undefined, chainName: undefined, wallet: undefined },
    );
  };
  watchConnection(config, { onChange: tell });
  await reconnect(config).catch(() => undefined);
  tell();
  return { config, ...walletOf(config) };
}

function walletOf(config: Config) {
  const send = (chainId: number, call: Call) => sendTransaction(config, { chainId, to: call.to as Hex, data: call.data as Hex, value: BigInt(call.value ?? "0") });
  const allowance =
    (chainId: number, owner: string): ReadAllowance =>
    (token, spender) =>
      readContract(config, { chainId, address: token as Hex, abi: erc20Abi, functionName: "allowance", args: [owner as Hex, spender as Hex] });
  return {
    send,
    isGiven: (approval: Call, chainId: number, owner: string) => isGiven(approval, allowance(chainId, owner)),
    withoutGivenApproval: (plan: Plan, owner: string) => withoutGivenApproval(plan, allowance(plan.chainId, owner)),
    isRefusal,
    reason: walletReason,
    signInMessage,
    /** The current signer; null if nobody is connected. */
    signer: () => {
      const { address, chainId } = getConnection(config);
      return address && chainId ? { address, chainId } : null;
    },
    disconnect: () => disconnect(config),
    switchChain: (chainId: number) => switchChain(config, { chainId }),
    /** A signature over typed data, on its chain. */
    signTyped: (chainId: number, address: string, form: TypedForm) => signTyped(config, chainId, address as Address, form),
    /** The payment with a permit, which the wallet signs first. */
    permitted: async (payment: Payment, signing: PaymentSigning, owner: string) => {
      const nonce = await readContract(config, { abi: token, address: payment.token as Address, functionName: "nonces", args: [owner as Address], chainId: payment.chainId });
      const form = typedForm(signing, nonce);
      return withPermit(payment.call!, BigInt(String(form.message.deadline)), await signTyped(config, payment.chainId, owner as Address, form));
    },
    /** What decides how a token is paid. Rejects if the node does not respond. */
    payFacts: async (payment: Payment, owner: string): Promise<Facts> => {
      const permit2 = payment.signings?.find(({ method }) => method === "permit2");
      const read = allowance(payment.chainId, owner);
      const [code, given, approved] = await Promise.all([
        getBytecode(config, { address: owner as Address, chainId: payment.chainId }),
        permit2 ? read(payment.token, permit2.typedData.domain.verifyingContract).then((allowed) => allowed >= BigInt(payment.amount)) : false,
        payment.approval ? isGiven(payment.approval, read) : false,
      ]);
      return { account: accountOf(code), permit2Given: given, approved, batches: await canBatch(config, payment.chainId, owner as Address) };
    },
    /** What an account is on a chain. */
    accountKind: async (chainId: number, owner: string): Promise<Facts["account"]> => accountOf(await getBytecode(config, { address: owner as Address, chainId })),
    /** Sends calls that happen all or not at all; the wallet's name for them (EIP-5792). */
    sendBatch: async (chainId: number, calls: Call[], paymaster?: string) => {
      if (getConnection(config).chainId !== chainId) await switchChain(config, { chainId });
      const url = paymaster && absoluteUrl(paymaster);
      const capabilities = url && (await isSponsored(config, chainId)) ? { paymasterService: { url, optional: true } } : undefined;
      const { id } = await sendCalls(config, { chainId, forceAtomic: true, capabilities, calls: calls.map(({ to, data, value }) => ({ to: to as Hex, data: data as Hex, value: BigInt(value ?? "0") })) });
      return id;
    },
    /** Waits for a batch; its transaction, or null if it failed. */
    batchOutcome: async (id: string): Promise<string | null> => {
      const { status, receipts } = await waitForCallsStatus(config, { id, timeout: 0, pollingInterval: 1_000 });
      return status === "success" ? (receipts?.at(-1)?.transactionHash ?? null) : null;
    },
    sign: (address: Address, message: string) => signMessage(config, { account: address, message }),
    outcome: (chainId: number, hash: string) => outcome(config, chainId, hash as Hex),
    balance: (address: string, chainId: number) => getBalance(config, { address: address as Address, chainId }),
    tokenBalance: (chainId: number, address: string, owner: string) => readContract(config, { abi: token, address: address as Address, functionName: "balanceOf", args: [owner as Address], chainId }),
    /** The local chain's play dollar, which everybody may mint. */
    mintPlayMoney: async (chainId: number, address: string, owner: string, amount: bigint) => {
      const data = encodeFunctionData({ abi: token, functionName: "mint", args: [owner as Address, amount] });
      await waitForTransactionReceipt(config, { hash: await send(chainId, { to: address, data, value: "0" }), chainId });
    },
  };
}

/** Whether the wallet sends several calls as one, as it says itself. Most wallets do not know the question. */
async function canBatch(config: Config, chainId: number, account: Address): Promise<boolean> {
  const said = await getCapabilities(config, { account, chainId }).catch(() => null);
  const atomic = (said as { atomic?: { status?: string } } | null)?.atomic?.status;
  return atomic === "supported" || atomic === "ready";
}

/** Whether the wallet lets a service pay its gas (ERC-7677). */
async function isSponsored(config: Config, chainId: number): Promise<boolean> {
  const said = await getCapabilities(config, { chainId }).catch(() => null);
  return (said as { paymasterService?: { supported?: boolean } } | null)?.paymasterService?.supported === true;
}

async function signTyped(config: Config, chainId: number, account: Address, form: TypedForm): Promise<Hex> {
  if (getConnection(config).chainId !== chainId) await switchChain(config, { chainId });
  return signTypedData(config, { account, ...form });
}

function accountOf(code: Hex | undefined): Facts["account"] {
  if (!code || code === "0x") return "plain";
  return code.toLowerCase().startsWith(delegation) ? "delegated" : "contract";
}

/** Waits until the chain has decided, through lost connections; a transaction cancelled in the wallet counts as rejected. */
async function outcome(config: Config, chainId: number, hash: Hex): Promise<boolean> {
  for (;;) {
    let cancelled = false;
    const onReplaced = (replacement: { reason: string }) => {
      cancelled = replacement.reason === "cancelled";
    };
    try {
      const receipt = await waitForTransactionReceipt(config, { hash, chainId, pollingInterval: 1_000, onReplaced });
      return receipt.status === "success" && !cancelled;
    } catch (thrown) {
      // wagmi throws the revert reason of a mined transaction that failed; anything else is a node that did not respond.
      const receipt = await getTransactionReceipt(config, { hash, chainId }).catch(() => null);
      if (receipt) return receipt.status === "success" && !cancelled;
      if (!(thrown instanceof BaseError)) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
  }
}
