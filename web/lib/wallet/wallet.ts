"use client";
import { type Address, BaseError, type Hex, encodeFunctionData, erc20Abi, parseAbi } from "viem";
import type { Config } from "wagmi";
import {
  disconnect,
  getBalance,
  getConnection,
  getTransactionReceipt,
  readContract,
  reconnect,
  sendTransaction,
  signMessage,
  switchChain,
  waitForTransactionReceipt,
  watchConnection,
} from "wagmi/actions";
import type { Call, StudioConfig } from "@/lib/api/types";
import { signInMessage } from "@/lib/auth/siwe";
import { type ReadAllowance, isGiven, withoutGivenApproval } from "./allowance";
import { walletConfig } from "./config";
import { useWallet } from "./connection";
import { isRefusal, walletReason } from "./errors";
import type { Plan } from "./flow";

const token = parseAbi(["function balanceOf(address) view returns (uint256)", "function mint(address to, uint256 amount)"]);

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
