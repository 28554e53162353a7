// Recomputes a drop's drawing from public data and compares it with what the chain shows. Needs nothing but Node.
//
//   node scripts/reveal.mjs SITE COLLECTION [RPC [GATEWAY]]
//
// SITE only says where to look: the collection's contract, and blocks. Everything that decides is checked by its hash, or read from RPC,
// a node of the chain (SITE's by default). GATEWAY serves IPFS (SITE by default). Exits 0 if every piece shows what was drawn.
import { createHash } from "node:crypto";

const PLACEHOLDER_CHANGED = "0x94d1ce64b1ff433ba03c9163821ff8a9f5df0441dae17e59b747ccf3098e3500";
const TOKEN_URI = "0xc87b56dd";
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const RAW = 0x55;
const DAG_PB = 0x70;

const [site, id, rpcUrl, gatewayUrl] = process.argv.slice(2);
if (!id) stop("usage: ./fofo reveal SITE COLLECTION [RPC [GATEWAY]]", 2);

function stop(why, code = 1) {
  console.error(why);
  process.exit(code);
}

function check(holds, why) {
  if (!holds) stop(`wrong: ${why}`);
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest();

async function json(url, options) {
  const reply = await fetch(url, options).catch((error) => stop(`${url} does not respond: ${error.cause?.message ?? error.message}`, 3));
  const body = await reply.json().catch(() => stop(`${url} does not reply with JSON (status ${reply.status})`, 3));
  if (!reply.ok) stop(`${url} replies ${reply.status}: ${body.detail ?? body.message ?? ""}`, 3);
  return body;
}

/** The text of a CIDv1: base32 of version, codec, SHA-256's number and length, and the digest. */
function cid(codec, digest) {
  let bits = 0;
  let pending = 0;
  let text = "b";
  for (const byte of Buffer.concat([Buffer.from([1, codec, 0x12, 0x20]), digest])) {
    pending = (pending << 8) | byte;
    for (bits += 8; bits >= 5; ) {
      bits -= 5;
      text += ALPHABET[(pending >> bits) & 31];
      pending &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + ALPHABET[(pending << (5 - bits)) & 31] : text;
}

/** A block from the gateway, whose name proves it. */
async function block(name, codec) {
  const url = `${gateway}/ipfs/${name}?format=raw`;
  const reply = await fetch(url).catch((error) => stop(`${url} does not respond: ${error.message}`, 3));
  if (!reply.ok) stop(`${url} replies ${reply.status}`, 3);
  const bytes = Buffer.from(await reply.arrayBuffer());
  check(cid(codec, sha256(bytes)) === name, `${name} is not the hash of what the gateway sent`);
  return bytes;
}

/** The names and targets in a UnixFS directory: a dag-pb node, whose field 2 is a link with its hash in field 1 and its name in field 2. */
function links(bytes) {
  const fields = (from, read) => {
    for (let at = 0; at < from.length; ) {
      const next = () => {
        let value = 0;
        for (let shift = 0; ; shift += 7) {
          const byte = from[at++];
          value += (byte & 127) * 2 ** shift;
          if (byte < 128) return value;
        }
      };
      const tag = next();
      if ((tag & 7) === 0) next();
      else {
        const length = next();
        read(tag >> 3, from.subarray(at, at + length));
        at += length;
      }
    }
  };
  const found = new Map();
  fields(bytes, (field, link) => {
    if (field !== 2) return;
    const parts = {};
    fields(link, (part, value) => (parts[part] = value));
    found.set(parts[2].toString(), cid(parts[1][1], parts[1].subarray(4)));
  });
  return found;
}

const collection = await json(`${site}/api/v1/collections/${id}`);
const reveal = await json(`${site}/api/v1/collections/${id}/reveal`);
const chain = (await json(`${site}/api/v1/config`)).chains.find(({ chainId }) => chainId === collection.chainId);
const node = rpcUrl ?? new URL(chain.rpcUrl, site).href;
const gateway = (gatewayUrl ?? site).replace(/\/+$/, "");
const hex = (number) => `0x${number.toString(16)}`;

async function rpc(method, ...params) {
  const reply = await json(node, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }) });
  if (reply.error) stop(`the node refuses ${method}: ${reply.error.message}`, 3);
  return reply.result;
}

if (!reveal.committed) stop("the list is not committed to yet", 3);
if (!reveal.drawing) stop("nothing is drawn yet", 3);

// 1. The commitment: the contract's placeholder names the list, and the chain had it before the drawing.
const logs = await rpc("eth_getLogs", { address: collection.address, topics: [PLACEHOLDER_CHANGED], fromBlock: hex(reveal.committed.number), toBlock: hex(reveal.committed.number) });
const wanted = reveal.list.replace("ipfs://", "");
let committed;
for (const log of logs) {
  const placeholder = JSON.parse(await block(cid(RAW, Buffer.from(log.data.slice(2), "hex")), RAW));
  if (placeholder.reveal?.list === wanted) committed = placeholder.reveal;
}
check(committed, `block ${reveal.committed.number} has no commitment to ${wanted}`);
const list = JSON.parse(await block(wanted, RAW));
check(list.drawAtUnix === committed.drawAtUnix, "list and commitment name different times");
check(list.contract.toLowerCase() === collection.address.toLowerCase() && list.chainId === collection.chainId, "the list is another collection's");
check(list.pieces.length === list.numbers.length && new Set(list.pieces).size === list.pieces.length && new Set(list.numbers).size === list.numbers.length, "the list does not have one piece for each number");

// 2. The block: the first one at that time or later.
const at = async (number) => (await rpc("eth_getBlockByNumber", hex(number), false)) ?? stop(`the node does not have block ${number}`, 3);
const drawing = await at(reveal.drawing.blockNumber);
const before = await at(reveal.drawing.blockNumber - 1);
check(Number(drawing.timestamp) >= list.drawAtUnix && Number(before.timestamp) < list.drawAtUnix && drawing.parentHash === before.hash, `block ${reveal.drawing.blockNumber} is not the first one since ${list.drawAt}`);
check(reveal.committed.number < reveal.drawing.blockNumber, "the list was committed to after the drawing");

// 3. The drawing.
const tickets = list.pieces.map((piece, index) => ({ piece, key: sha256(Buffer.from(`${drawing.hash} ${wanted} ${index + 1}`, "ascii")).toString("hex") }));
tickets.sort((left, right) => (left.key < right.key ? -1 : 1));
const drawn = new Map([...list.numbers].sort((left, right) => left - right).map((number, index) => [`${number}.json`, tickets[index].piece]));

// 4. What the chain shows.
const first = Math.min(...list.numbers);
const returned = Buffer.from((await rpc("eth_call", { to: collection.address, data: TOKEN_URI + first.toString(16).padStart(64, "0") }, "latest")).slice(2), "hex");
const uri = returned.subarray(64, 64 + Number(BigInt(`0x${returned.subarray(32, 64).toString("hex")}`))).toString();
const [, directory] = /^ipfs:\/\/(b[a-z2-7]+)\/\d+\.json$/.exec(uri) ?? stop(`token ${first} shows ${uri || "nothing"}: the pieces are not revealed`, 3);
const shown = links(await block(directory, DAG_PB));
const other = [...drawn].filter(([name, piece]) => shown.get(name) !== piece);
check(other.length === 0 && shown.size === drawn.size, `${other.length} of ${drawn.size} pieces show something else than what was drawn, the first is ${other[0]?.[0]}`);
console.log(`right: all ${drawn.size} pieces of "${collection.name}" show what block ${reveal.drawing.blockNumber} (${drawing.hash}) drew`);
