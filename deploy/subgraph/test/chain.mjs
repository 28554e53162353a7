// A local chain with our contracts, and a short life on it: payments, mints, editions, transfers, a creator's own contracts.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CONTRACTS = resolve(import.meta.dirname, '../../../contracts');
const FOUNDRY = join(CONTRACTS, 'tools/foundry');
export const ZERO = `0x${'0'.repeat(40)}`;
const EMPTY = `0x${'0'.repeat(64)}`;
/** The first accounts of the mnemonic that every local chain has, all without secrets. */
const KEYS = [
  '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
  '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
  '0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a',
];
export const [STUDIO, CREATOR, BUYER] = [
  '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266', '0x70997970c51812dc3a010c7d01b50e0d17dc79c8', '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc',
];

export const word = (number) => `0x${BigInt(number).toString(16).padStart(64, '0')}`;

export class Chain {
  static async start() {
    const folder = mkdtempSync(join(tmpdir(), 'fofo-subgraph-'));
    const node = spawn(FOUNDRY, ['anvil', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise((found, failed) => {
      let text = '';
      node.stdout.on('data', (part) => {
        text += part;
        const listening = /Listening on (127\.0\.0\.1:\d+)/.exec(text);
        if (listening) found(`http://${listening[1]}`);
      });
      node.on('exit', () => failed(new Error(`anvil ended: ${text}`)));
    });
    const chain = new Chain(folder, node, url);
    await run(join(CONTRACTS, 'deploy'), [url, folder], { env: { ...process.env, DEPLOYER_PRIVATE_KEY: KEYS[0] } });
    chain.deployment = JSON.parse(readFileSync(join(folder, '31337.json'), 'utf8'));
    chain.contracts = Object.fromEntries(Object.entries(chain.deployment.contracts).map(([name, address]) => [name, address.toLowerCase()]));
    return chain;
  }

  constructor(folder, node, url) {
    Object.assign(this, { folder, node, url });
  }

  stop() {
    this.node.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async cast(...words) {
    return (await run(FOUNDRY, ['cast', ...words], { env: { ...process.env, ETH_RPC_URL: this.url }, maxBuffer: 1 << 26 })).stdout.trim();
  }

  async ask(method, ...params) {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    const reply = await (await fetch(this.url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).json();
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
    return reply.result;
  }

  send(from, to, signature, args = [], value = '0') {
    return this.cast('send', '--unlocked', '--from', from, '--value', value, to, signature, ...args);
  }

  async read(to, signature, ...args) {
    return (await this.cast('call', to, signature, ...args)).split(' ')[0];
  }

}

const QUOTE = '(bytes32,address,address,uint256,(address,uint256)[],uint8,uint64,uint64,address,uint256)';
const VOUCHER = '(address,address,address,bytes32,address,uint16,bool,address,uint256,address,uint64,uint64,uint256)';
const EDITION = '(address,address,address,uint256,uint256,bytes32,uint48,uint40,uint40,address,uint16,address,uint256,address,uint64,uint64,uint256)';
const TOKEN_SETTINGS = '(string,string,address,address,bytes32,address,uint16,uint32)';
const FOREVER = '18446744073709551615';

/** @returns the addresses of the creator's own contracts */
export async function live(chain) {
  const { checkout, minter, originals, editions, factory } = chain.contracts;
  const sign = async (contract, type, message) => {
    const digest = await chain.cast('call', contract, `digestOf(${type})(bytes32)`, message);
    return chain.cast('wallet', 'sign', '--no-hash', '--private-key', KEYS[0], digest);
  };
  const pay = async (order, amount, escrow) => {
    const refundable = escrow ? BigInt(Math.floor(Date.now() / 1000) + 86_400) : 0n;
    const shares = `[(${CREATOR},${(amount * 3n) / 4n}),(${STUDIO},${amount / 4n})]`;
    const quote = `(${word(order)},${BUYER},${ZERO},${amount},${shares},${escrow ? 1 : 0},${refundable},${FOREVER},${ZERO},0)`;
    await chain.send(BUYER, checkout, `pay(${QUOTE},bytes)`, [quote, await sign(checkout, QUOTE, quote)], amount.toString());
    return quote;
  };
  const settled = await pay(1, 4_000n, true);
  const refunded = await pay(2, 8_000n, true);
  await pay(3, 1_000n, false);
  await pay(4, 2_000n, true);
  await chain.send(STUDIO, checkout, `settle(${QUOTE},address)`, [settled, BUYER]);
  await chain.send(STUDIO, checkout, `refund(${QUOTE},address)`, [refunded, BUYER]);
  await chain.send(CREATOR, checkout, 'withdraw(address)', [ZERO]);

  const mint = async (collection, uid, content, locked) => {
    const voucher = `(${collection},${STUDIO},${CREATOR},${word(content)},${CREATOR},500,${locked},${ZERO},0,${ZERO},0,${FOREVER},${uid})`;
    await chain.send(STUDIO, minter, `mint(${VOUCHER},bytes)`, [voucher, await sign(minter, VOUCHER, voucher)]);
  };
  await mint(originals, 1, 111, false);
  await mint(originals, 2, 222, false);
  await mint(originals, 3, 333, true);
  const numbers = await tokens(chain, originals);
  await chain.send(CREATOR, originals, 'transferFrom(address,address,uint256)', [CREATOR, BUYER, numbers[0]]);
  await chain.send(CREATOR, originals, 'burn(uint256)', [numbers[1]]);

  const edition = async (uid, number, quantity, to) => {
    const voucher = `(${editions},${STUDIO},${to},${number},${quantity},${word(777)},50,0,0,${CREATOR},250,${ZERO},0,${ZERO},0,${FOREVER},${uid})`;
    await chain.send(STUDIO, minter, `mintEdition(${EDITION},bytes)`, [voucher, await sign(minter, EDITION, voucher)]);
  };
  await edition(1, 7, 5, CREATOR);
  await edition(2, 7, 1, BUYER);
  await edition(3, 8, 4, CREATOR);
  const move = 'safeTransferFrom(address,address,uint256,uint256,bytes)';
  await chain.send(CREATOR, editions, move, [CREATOR, BUYER, '7', '2', '0x']);
  const several = 'safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)';
  await chain.send(CREATOR, editions, several, [CREATOR, BUYER, '[7,8]', '[1,3]', '0x']);
  await chain.send(BUYER, editions, 'burn(address,uint256,uint256)', [BUYER, '8', '2']);
  await chain.send(STUDIO, editions, 'closeEdition(uint256)', ['7']);

  const own = (name) => `(${name},OWN,${CREATOR},${minter},${EMPTY},${ZERO},0,0)`;
  await chain.send(CREATOR, factory, `createCollection(${TOKEN_SETTINGS},bytes32)`, [own('Foxes'), word(1)]);
  await chain.send(CREATOR, factory, `createEditions(${TOKEN_SETTINGS},bytes32)`, [own('Prints'), word(2)]);
  const predicted = (kind, name, salt) => chain.read(factory, `predict${kind}(address,${TOKEN_SETTINGS},bytes32)(address)`, CREATOR, own(name), word(salt));
  const collection = (await predicted('Collection', 'Foxes', 1)).toLowerCase();
  const prints = (await predicted('Editions', 'Prints', 2)).toLowerCase();
  // its owner's key is the second one: the studio is appointed to sign here, as a creator would
  await chain.send(CREATOR, minter, 'setVoucherSigner(address,address,bool)', [collection, STUDIO, 'true']);
  await mint(collection, 1, 999, false);
  return { collection, prints };
}

const MINTED = 'OriginalMinted(uint256,address,bytes32)';

/** The numbers of a collection's tokens, in the order of their minting. */
export async function tokens(chain, collection) {
  const topic = await chain.cast('keccak', MINTED);
  const logs = await chain.ask('eth_getLogs', { fromBlock: '0x0', address: collection, topics: [topic] });
  return logs.map((log) => BigInt(log.topics[1]).toString());
}
