import { keccak256, parseTransaction } from "viem";

/** A chain that mines every transaction at once: enough JSON-RPC for a wallet to send and wait. */
export function fakeChain(chainId) {
  const mined = new Map(), allowed = new Map(), effects = new Map();
  let height = 1n;
  const hex = (number) => `0x${BigInt(number).toString(16)}`;
  const block = () => ({ number: hex(height), hash: `0x${"ab".repeat(32)}`, parentHash: `0x${"aa".repeat(32)}`, timestamp: hex(Math.floor(Date.now() / 1000)), baseFeePerGas: "0x1", gasLimit: "0x1c9c380", gasUsed: "0x0", transactions: [], difficulty: "0x0", extraData: "0x", logsBloom: "0x", miner: `0x${"0".repeat(40)}`, nonce: "0x0", receiptsRoot: "0x", sha3Uncles: "0x", size: "0x1", stateRoot: "0x", totalDifficulty: "0x0", transactionsRoot: "0x", uncles: [], mixHash: "0x" });
  const methods = {
    eth_chainId: () => hex(chainId),
    eth_blockNumber: () => hex(height),
    eth_getTransactionCount: () => hex(mined.size),
    eth_estimateGas: () => "0x30d40",
    eth_gasPrice: () => "0x3b9aca00",
    eth_maxPriorityFeePerGas: () => "0x1",
    eth_getBalance: () => "0x21e19e0c9bab2400000",
    eth_getBlockByNumber: block,
    eth_sendRawTransaction: ([raw]) => {
      const hash = keccak256(raw);
      height += 1n;
      // approve(address,uint256)
      const { to, data } = parseTransaction(raw);
      if (data?.startsWith("0x095ea7b3")) allowed.set(to.toLowerCase() + data.slice(10, 74), `0x${data.slice(74)}`);
      effects.get(data)?.();
      effects.delete(data);
      mined.set(hash, { transactionHash: hash, blockNumber: hex(height), blockHash: `0x${"ab".repeat(32)}`, transactionIndex: "0x0", from: `0x${"1".repeat(40)}`, to: `0x${"2".repeat(40)}`, cumulativeGasUsed: "0x5208", gasUsed: "0x5208", effectiveGasPrice: "0x1", logs: [], logsBloom: "0x", status: "0x1", type: "0x2", contractAddress: null });
      return hash;
    },
    // allowance(address,address), which is always plenty
    eth_getCode: () => "0x",
    eth_call: ([{ to, data }]) => (data.startsWith("0xdd62ed3e") ? (allowed.get(to.toLowerCase() + data.slice(74)) ?? `0x${"0".repeat(64)}`) : `0x${"0".repeat(48)}${"f".repeat(16)}`),
    eth_getTransactionReceipt: ([hash]) => mined.get(hash) ?? null,
    eth_getTransactionByHash: ([hash]) => (mined.has(hash) ? { hash, blockNumber: mined.get(hash).blockNumber, blockHash: `0x${"ab".repeat(32)}`, from: `0x${"1".repeat(40)}`, to: `0x${"2".repeat(40)}`, nonce: "0x0", input: "0x", value: "0x0", gas: "0x5208", gasPrice: "0x1", transactionIndex: "0x0", type: "0x2", chainId: hex(chainId), v: "0x0", r: "0x0", s: "0x0" } : null),
  };
  return {
    answer(body) {
      const one = ({ id, method, params }) => (methods[method] ? { jsonrpc: "2.0", id, result: methods[method](params ?? []) } : { jsonrpc: "2.0", id, error: { code: -32601, message: `${method} is not known here` } });
      return Array.isArray(body) ? body.map(one) : one(body);
    },
    mined: (hash) => mined.has(hash),
    /** Does something once a transaction with this call is mined. */
    when: (data, work) => effects.set(data, work),
    count: () => mined.size,
  };
}
