import { type Address, type Chain, type Hex, type LocalAccount, concat, createPublicClient, createWalletClient, encodeFunctionData, getCreate2Address, http, keccak256, numberToHex, parseAbi } from "viem";
import { creationCode } from "./local-batches";

const abi = parseAbi(["struct Call { address to; uint256 value; bytes data; }", "function run(Call[] calls) payable"]);
const deployer: Address = "0x4e59b44847b379578588920cA78FbF26c0B4956C";
const salt: Hex = `0x${"00".repeat(32)}`;
const contract = getCreate2Address({ from: deployer, salt, bytecodeHash: keccak256(creationCode) });
/** At the start of the code of an account that delegates (EIP-7702). */
const delegated = `0xef0100${contract.slice(2).toLowerCase()}`;

export type BatchCall = { to: Address; value: bigint; data: Hex };

/**
 * Sends calls as one transaction, by which the account delegates to a contract that makes them all or none (EIP-7702), unless it does
 * already. The first batch on a chain deploys that contract.
 */
export async function sendBatch(account: LocalAccount, chain: Chain, rpcUrl: string, calls: BatchCall[]): Promise<Hex> {
  const transport = http(rpcUrl);
  const reads = createPublicClient({ chain, transport });
  const wallet = createWalletClient({ account, chain, transport });
  if (!(await reads.getCode({ address: contract }))) {
    await reads.waitForTransactionReceipt({ hash: await wallet.sendTransaction({ to: deployer, data: concat([salt, creationCode]) }), pollingInterval: 300 });
  }
  const code = await reads.getCode({ address: account.address });
  const data = encodeFunctionData({ abi, functionName: "run", args: [calls] });
  if (code?.toLowerCase() === delegated) return wallet.sendTransaction({ to: account.address, data });
  const authorization = await wallet.signAuthorization({ contractAddress: contract, executor: "self" });
  return wallet.sendTransaction({ to: account.address, data, authorizationList: [authorization] });
}

/** The reply of `wallet_getCallsStatus` for a batch whose id is its transaction. */
export async function batchStatus(chain: Chain, rpcUrl: string, id: Hex): Promise<object> {
  const head = { version: "2.0.0", id, chainId: numberToHex(chain.id), atomic: true };
  const receipt = await createPublicClient({ chain, transport: http(rpcUrl) }).getTransactionReceipt({ hash: id }).catch(() => null);
  if (!receipt) return { ...head, status: 100 };
  const { blockHash, blockNumber, gasUsed, transactionHash, logs } = receipt;
  const shown = logs.map(({ address, data, topics }) => ({ address, data, topics }));
  const success = receipt.status === "success";
  return {
    ...head,
    status: success ? 200 : 500,
    receipts: [{ logs: shown, status: success ? "0x1" : "0x0", blockHash, blockNumber: numberToHex(blockNumber), gasUsed: numberToHex(gasUsed), transactionHash }],
  };
}
