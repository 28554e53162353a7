// @vitest-environment happy-dom
import { type Address, type EIP1193RequestFn, custom, numberToHex } from "viem";
import { anvil } from "viem/chains";
import { expect, it } from "vitest";
import { createConfig, createConnector } from "wagmi";
import { connect } from "wagmi/actions";
import { walletOf } from "./wallet";

const account: Address = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const calls = [
  { to: "0x5FbDB2315678afecb367f032d93F642f64180aa3", data: "0x095ea7b3", value: "0" },
  { to: "0x20D04E5035Ea6dAD133E18226C5a87923835b6A4", data: "0x8f0ad79e", value: "0" },
];

/** A wallet that sends batches (EIP-5792), with these capabilities; it keeps what it is asked for. */
async function wallet(capabilities: Record<string, unknown> | null) {
  const asked: { method: string; params?: unknown }[] = [];
  const request = async ({ method, params }: { method: string; params?: unknown }) => {
    asked.push({ method, params });
    switch (method) {
      case "eth_requestAccounts":
      case "eth_accounts":
        return [account];
      case "eth_chainId":
        return numberToHex(anvil.id);
      case "wallet_getCapabilities":
        if (!capabilities) throw Object.assign(new Error("the method does not exist"), { code: -32601 });
        return { [numberToHex(anvil.id)]: capabilities };
      case "wallet_sendCalls":
        return { id: "0xba7c4" };
      default:
        throw Object.assign(new Error(`${method} is not known`), { code: -32601 });
    }
  };
  const provider = { request: request as EIP1193RequestFn, on: () => undefined, removeListener: () => undefined };
  const connector = createConnector(() => ({
    id: "fake",
    name: "A wallet of tests",
    type: "fake",
    connect: async () => ({ accounts: [account], chainId: anvil.id }) as never,
    disconnect: async () => undefined,
    getAccounts: async () => [account],
    getChainId: async () => anvil.id,
    getProvider: async () => provider,
    isAuthorized: async () => true,
    onAccountsChanged: () => undefined,
    onChainChanged: () => undefined,
    onDisconnect: () => undefined,
  }));
  const config = createConfig({ chains: [anvil], connectors: [connector], transports: { [anvil.id]: custom(provider) } });
  await connect(config, { connector: config.connectors[0]! });
  return { code: walletOf(config as never), sent: () => asked.filter(({ method }) => method === "wallet_sendCalls").map(({ params }) => (params as [Record<string, unknown>])[0]) };
}

it("lets the studio's paymaster pay for a batch if the wallet says that it can (ERC-7677)", async () => {
  const { code, sent } = await wallet({ atomic: { status: "supported" }, paymasterService: { supported: true } });
  expect(await code.sendBatch(anvil.id, calls, "/rpc/31337/paymaster")).toBe("0xba7c4");
  expect(sent()).toHaveLength(1);
  expect(sent()[0]).toMatchObject({
    from: account,
    chainId: numberToHex(anvil.id),
    atomicRequired: true,
    capabilities: { paymasterService: { url: `${location.origin}/rpc/31337/paymaster`, optional: true } },
    calls: [{ to: calls[0]!.to, data: calls[0]!.data }, { to: calls[1]!.to, data: calls[1]!.data }],
  });
});

it("names no paymaster to wallets that do not know it, nor where none is configured", async () => {
  for (const capabilities of [{ paymasterService: { supported: false } }, { atomic: { status: "ready" } }, {}, null]) {
    const { code, sent } = await wallet(capabilities);
    await code.sendBatch(anvil.id, calls, "/rpc/31337/paymaster");
    expect(sent()[0]!.capabilities, JSON.stringify(capabilities)).toBeUndefined();
  }
  const { code, sent } = await wallet({ paymasterService: { supported: true } });
  await code.sendBatch(anvil.id, calls);
  expect(sent()[0]!.capabilities).toBeUndefined();
});
