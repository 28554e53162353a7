// The compiled subgraph, fed with the events of a short life on a local chain: its entities must say what the chain says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { BUYER, CREATOR, Chain, STUDIO, ZERO, live, tokens, word } from './chain.mjs';
import { Host } from './host.mjs';
import { parameters } from './logs.mjs';
import { bigToBytes, bytesToBig } from './memory.mjs';
import { build } from '../build.mjs';
import { HANDLED, SOURCES, TEMPLATES, manifest, signature } from '../manifest.mjs';

const HERE = resolve(import.meta.dirname, '..');
const ABI = resolve(HERE, '../../contracts/abi');
const events = (abi) => JSON.parse(readFileSync(`${ABI}/${abi}.json`, 'utf8')).filter((entry) => entry.type === 'event');
const plain = (event) => signature({ ...event, inputs: event.inputs.map((input) => ({ ...input, indexed: false })) });

let chain;
let own;
let host;
before(async () => {
  chain = await Chain.start();
  own = await live(chain);
  build(chain.deployment);
  host = new Host(join(HERE, 'build/out'), await sources());
  for (const log of await logs()) host.feed(log);
});
after(() => chain?.stop());

async function sources() {
  const topics = new Map();
  for (const abi of Object.keys(HANDLED))
    for (const event of events(abi)) topics.set(`${abi}.${event.name}`, await chain.cast('keccak', plain(event)));
  const handlers = (abi) => Object.fromEntries(HANDLED[abi].map((name) => [topics.get(`${abi}.${name}`), `on${name}`]));
  return {
    sources: SOURCES.map(({ name, abi, contract }) => ({ file: `${name}/${name}.wasm`, address: chain.contracts[contract], handlers: handlers(abi) })),
    templates: TEMPLATES.map(({ name, abi }) => ({ name, file: `templates/${name}/${name}.wasm`, handlers: handlers(abi) })),
  };
}

/** Every log of our contracts, decoded, with its block and transaction. */
async function logs() {
  const abiOf = new Map(SOURCES.map(({ abi, contract }) => [chain.contracts[contract], abi]));
  for (const address of [chain.contracts.originals, own.collection]) abiOf.set(address, 'FofoCollection');
  for (const address of [chain.contracts.editions, own.prints]) abiOf.set(address, 'FofoEditions');
  const found = await chain.ask('eth_getLogs', { fromBlock: '0x0', address: [...abiOf.keys()] });
  const known = new Map();
  for (const abi of Object.keys(HANDLED)) for (const event of events(abi)) known.set(`${abi}${await chain.cast('keccak', plain(event))}`, event);
  const decoded = [];
  for (const log of found) {
    const event = known.get(abiOf.get(log.address) + log.topics[0]);
    const block = await chain.ask('eth_getBlockByHash', log.blockHash, false);
    const transaction = await chain.ask('eth_getTransactionByHash', log.transactionHash);
    decoded.push({ ...log, block, transaction, parameters: parameters(event, log) });
  }
  return decoded;
}

const idOf = (contract, number) => contract + word(number).slice(2);

test('payments have the state that the checkout has, and their shares', async () => {
  const payments = host.all('Payment');
  assert.deepEqual(Object.keys(payments), [1, 2, 3, 4].map(word));
  const states = { 1: 'ESCROWED', 2: 'SETTLED', 3: 'REFUNDED' };
  for (const [id, payment] of Object.entries(payments)) {
    assert.equal(payment.status, states[await chain.read(chain.contracts.checkout, 'statusOf(bytes32)(uint8)', id)], id);
    assert.equal(payment.payer, BUYER);
    const shares = Object.values(host.all('Share')).filter((share) => share.payment === id);
    assert.deepEqual(shares.map((share) => share.account), [CREATOR, STUDIO]);
    assert.equal(shares.reduce((sum, share) => sum + share.amount, 0n), payment.amount);
    assert.equal(payment.endedAt !== undefined && payment.endedAt !== null, payment.status !== 'ESCROWED');
  }
  assert.equal(payments[word(2)].refundedByPayer, false);
});

test('turnover is what the checkout holds in escrow, has settled and refunded', async () => {
  const { [ZERO]: turnover, ...others } = host.all('Turnover');
  assert.deepEqual(others, {});
  assert.deepEqual(turnover, { id: ZERO, payments: 4, escrowed: 2_000n, settled: 5_000n, refunded: 8_000n });
  const credit = BigInt(await chain.read(chain.contracts.checkout, 'creditOf(address,address)(uint256)', STUDIO, ZERO));
  const withdrawn = Object.values(host.all('Withdrawal'));
  assert.deepEqual(withdrawn.map(({ account, amount }) => ({ account, amount })), [{ account: CREATOR, amount: (turnover.settled * 3n) / 4n }]);
  assert.equal(credit, turnover.settled / 4n);
});

test('tokens belong to whom the collection says, with their content', async () => {
  const { originals } = chain.contracts;
  const numbers = await tokens(chain, originals);
  assert.equal(numbers.length, 3);
  const contents = [111, 222, 333];
  for (const [index, number] of numbers.entries()) {
    const token = host.all('Token')[idOf(originals, number)];
    assert.equal(token.content, word(contents[index]));
    assert.equal(token.creator, CREATOR);
    assert.equal(token.number, BigInt(number));
    assert.equal(token.locked, index === 2);
    const owner = index === 1 ? ZERO : (await chain.read(originals, 'ownerOf(uint256)(address)', number)).toLowerCase();
    assert.equal(token.owner, owner);
  }
  assert.equal(host.all('Collection')[originals].supply, 2n);
  assert.equal(host.all('Collection')[originals].owner, (await chain.read(originals, 'owner()(address)')).toLowerCase());
});

test('holdings and supply of editions are those of the contract', async () => {
  const { editions } = chain.contracts;
  for (const number of [7, 8]) {
    const edition = host.all('Edition')[idOf(editions, number)];
    const held = Object.values(host.all('Holding')).filter((holding) => holding.edition === edition.id);
    for (const { owner, pieces } of held)
      assert.equal(pieces, BigInt(await chain.read(editions, 'balanceOf(address,uint256)(uint256)', owner, number)), `${owner} of ${number}`);
    assert.deepEqual(new Set(held.map((holding) => holding.owner)), new Set([CREATOR, BUYER]));
    assert.equal(held.reduce((sum, holding) => sum + holding.pieces, 0n), edition.minted - edition.burnt);
    assert.equal(edition.closed, number === 7);
    assert.deepEqual([edition.creator, edition.content, edition.maxSupply, edition.royaltyBps], [CREATOR, word(777), 50n, 250]);
  }
  assert.equal(host.all('Edition')[idOf(editions, 8)].burnt, 2n);
  assert.equal(host.all('Collection')[editions].supply, 8n);
});

test("a creator's own contracts are followed from their creation on", async () => {
  const collections = host.all('Collection');
  assert.deepEqual(
    [own.collection, own.prints].map((address) => [collections[address].kind, collections[address].owner, collections[address].deployer]),
    [['ORIGINALS', CREATOR, CREATOR], ['EDITIONS', CREATOR, CREATOR]],
  );
  const [number] = await tokens(chain, own.collection);
  assert.equal(host.all('Token')[idOf(own.collection, number)].owner, CREATOR);
  assert.equal(collections[own.collection].supply, 1n);
});

test('vouchers and transfers are all there', () => {
  assert.deepEqual(Object.values(host.all('VoucherMint')).map((mint) => [mint.uid, mint.pieces]), [[1n, 1n], [2n, 1n], [3n, 1n], [1n, 5n], [2n, 1n], [3n, 4n], [1n, 1n]]);
  const transfers = Object.values(host.all('Transfer'));
  // four mints of tokens, one sale, one burnt; three mints of pieces, one move, two in a batch, one burnt
  assert.equal(transfers.length, 13);
  assert.equal(transfers.filter((transfer) => transfer.from === ZERO).length, 7);
  assert.equal(transfers.filter((transfer) => transfer.to === ZERO).length, 2);
});

test('each chain has a manifest with its own addresses, start block and name at The Graph', () => {
  const table = readFileSync(resolve(ABI, '../script/Chains.sol'), 'utf8');
  const names = [...table.matchAll(/Chain\("([a-z-]+)"/g)].map((found) => found[1]).filter((name) => name !== 'local');
  assert.equal(names.length, 6);
  for (const name of names) {
    const text = manifest({ ...chain.deployment, name, startBlock: 4_711 });
    const network = name === 'polygon' ? 'matic' : name;
    assert.equal(text.match(new RegExp(`network: ${network}$`, 'gm')).length, 5);
    assert.equal(text.match(/startBlock: 4711/g).length, 3);
    for (const { contract } of SOURCES) assert.ok(text.includes(`address: "${chain.deployment.contracts[contract]}"`), contract);
  }
});

test('numbers keep their value on the way into memory and back', () => {
  for (const value of [0n, 1n, 127n, 128n, 255n, 256n, -1n, -128n, -129n, 2n ** 256n - 1n]) assert.equal(bytesToBig(bigToBytes(value)), value);
});
