// Reads and writes the objects of a compiled mapping: AssemblyScript's memory layout as graph-node uses it (API version 0.0.9). An object is a
// header, of which the last two words are its class and its size, and then its fields; a reference is the address of the fields.
const HEADER = 16;

/** `store.Value` of graph-ts. */
export const STORE = { STRING: 0, INT: 1, BOOL: 3, ARRAY: 4, NULL: 5, BYTES: 6, BIGINT: 7 };
/** `ethereum.Value` of graph-ts. */
export const ETHEREUM = { ADDRESS: 0, FIXED_BYTES: 1, BYTES: 2, INT: 3, UINT: 4, BOOL: 5, STRING: 6, FIXED_ARRAY: 7, ARRAY: 8, TUPLE: 9 };
/** `TypeId` of graph-ts. */
const CLASS = {
  string: 0, arrayBuffer: 1, uint8Array: 6, arrayEthereumValue: 15, arrayStoreValue: 16, arrayEventParam: 19, arrayEntry: 21, eventParam: 23,
  transaction: 24, block: 25, ethereumValue: 30, storeValue: 31, event: 33, entry: 34, map: 36,
};

export const fromHex = (hex) => Uint8Array.from(Buffer.from(hex.slice(2), 'hex'));
export const toHex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

/** Two's complement, least significant byte first, as short as possible. */
export function bigToBytes(number) {
  const bytes = [];
  let rest = number;
  for (;;) {
    bytes.push(Number(rest & 0xffn));
    rest >>= 8n;
    const negative = (bytes.at(-1) & 0x80) !== 0;
    if ((rest === 0n && !negative) || (rest === -1n && negative)) return Uint8Array.from(bytes);
  }
}

export function bytesToBig(bytes) {
  if (bytes.length === 0) return 0n;
  return BigInt.asIntN(bytes.length * 8, BigInt(toHex(bytes.slice().reverse())));
}

export class Memory {
  constructor(instance) {
    this.exports = instance.exports;
    this.classes = new Map();
  }

  view() {
    return new DataView(this.exports.memory.buffer);
  }

  // ---- writing

  object(kind, bytes) {
    if (!this.classes.has(kind)) this.classes.set(kind, this.exports.id_of_type(CLASS[kind]));
    const size = (bytes.length + 15) & ~15;
    const start = this.exports.allocate(HEADER + size);
    this.view().setUint32(start + 8, this.classes.get(kind), true);
    this.view().setUint32(start + 12, bytes.length, true);
    new Uint8Array(this.exports.memory.buffer).set(bytes, start + HEADER);
    return start + HEADER;
  }

  fields(kind, references) {
    const bytes = new Uint8Array(references.length * 4);
    references.forEach((reference, index) => new DataView(bytes.buffer).setUint32(index * 4, reference, true));
    return this.object(kind, bytes);
  }

  string(text) {
    return this.object('string', new Uint8Array(Buffer.from(text, 'utf16le')));
  }

  bytes(bytes) {
    const buffer = this.object('arrayBuffer', bytes);
    return this.fields('uint8Array', [buffer, buffer, bytes.length]);
  }

  big(number) {
    return this.bytes(bigToBytes(number));
  }

  array(kind, references) {
    const bytes = new Uint8Array(references.length * 4);
    references.forEach((reference, index) => new DataView(bytes.buffer).setUint32(index * 4, reference, true));
    const buffer = this.object('arrayBuffer', bytes);
    return this.fields(kind, [buffer, buffer, bytes.length, references.length]);
  }

  value(kind, tag, data) {
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, tag, true);
    view.setBigUint64(8, BigInt.asUintN(64, BigInt(data)), true);
    return this.object(kind, bytes);
  }

  /** A decoded value of Solidity: `{type, value}`; tuples and arrays have such values in them. */
  solidity({ type, value }) {
    const make = (tag, data) => this.value('ethereumValue', tag, data);
    const list = (values) => this.array('arrayEthereumValue', values.map((one) => this.solidity(one)));
    if (type.endsWith('[]')) return make(ETHEREUM.ARRAY, list(value));
    if (type === 'tuple') return make(ETHEREUM.TUPLE, list(value));
    if (type === 'address') return make(ETHEREUM.ADDRESS, this.bytes(fromHex(value)));
    if (type === 'bool') return make(ETHEREUM.BOOL, value ? 1 : 0);
    if (type === 'string') return make(ETHEREUM.STRING, this.string(value));
    if (type === 'bytes') return make(ETHEREUM.BYTES, this.bytes(fromHex(value)));
    if (type.startsWith('bytes')) return make(ETHEREUM.FIXED_BYTES, this.bytes(fromHex(value)));
    if (type.startsWith('uint')) return make(ETHEREUM.UINT, this.big(value));
    throw new Error(`no mapping handles values of type ${type} yet`);
  }

  event({ address, logIndex, block, transaction, parameters }) {
    const zero = this.bytes(new Uint8Array(32));
    const none = this.big(0n);
    const blockOf = this.fields('block', [
      this.bytes(fromHex(block.hash)), this.bytes(fromHex(block.parentHash)), zero, this.bytes(fromHex(block.miner)), zero, zero, zero,
      this.big(BigInt(block.number)), this.big(BigInt(block.gasUsed)), this.big(BigInt(block.gasLimit)), this.big(BigInt(block.timestamp)), none, none, 0, 0,
    ]);
    const transactionOf = this.fields('transaction', [
      this.bytes(fromHex(transaction.hash)), this.big(BigInt(transaction.transactionIndex)), this.bytes(fromHex(transaction.from)),
      transaction.to ? this.bytes(fromHex(transaction.to)) : 0, this.big(BigInt(transaction.value)), this.big(BigInt(transaction.gas)),
      this.big(BigInt(transaction.gasPrice)), this.bytes(fromHex(transaction.input)), this.big(BigInt(transaction.nonce)),
    ]);
    const list = parameters.map(({ name, ...value }) => this.fields('eventParam', [this.string(name), this.solidity(value)]));
    return this.fields('event', [
      this.bytes(fromHex(address)), this.big(BigInt(logIndex)), this.big(BigInt(logIndex)), 0, blockOf, transactionOf, this.array('arrayEventParam', list), 0,
    ]);
  }

  /** An entity: names and values `{tag, data}`. */
  entity(values) {
    const entries = Object.entries(values).map(([name, value]) => this.fields('entry', [this.string(name), this.stored(value)]));
    return this.fields('map', [this.array('arrayEntry', entries)]);
  }

  stored({ tag, data }) {
    const make = (payload) => this.value('storeValue', tag, payload);
    if (tag === STORE.STRING) return make(this.string(data));
    if (tag === STORE.INT) return make(data);
    if (tag === STORE.BOOL) return make(data ? 1 : 0);
    if (tag === STORE.NULL) return make(0);
    if (tag === STORE.BYTES) return make(this.bytes(fromHex(data)));
    if (tag === STORE.BIGINT) return make(this.big(data));
    throw new Error(`no entity has values with tag ${tag} yet`);
  }

  // ---- reading

  word(reference, index) {
    return this.view().getUint32(reference + index * 4, true);
  }

  readString(reference) {
    const size = this.view().getUint32(reference - 4, true);
    return Buffer.from(this.exports.memory.buffer, reference, size).toString('utf16le');
  }

  readBytes(reference) {
    return new Uint8Array(this.exports.memory.buffer, this.word(reference, 1), this.word(reference, 2)).slice();
  }

  readBig(reference) {
    return bytesToBig(this.readBytes(reference));
  }

  readList(reference) {
    return Array.from({ length: this.word(reference, 3) }, (_, index) => this.word(this.word(reference, 1), index));
  }

  readEntity(reference) {
    return Object.fromEntries(
      this.readList(this.word(reference, 0)).map((entry) => [this.readString(this.word(entry, 0)), this.readStored(this.word(entry, 1))]),
    );
  }

  readStored(reference) {
    const tag = this.word(reference, 0);
    const data = Number(this.view().getBigUint64(reference + 8, true) & 0xffffffffn);
    if (tag === STORE.STRING) return { tag, data: this.readString(data) };
    if (tag === STORE.INT) return { tag, data: data | 0 };
    if (tag === STORE.BOOL) return { tag, data: data !== 0 };
    if (tag === STORE.NULL) return { tag, data: null };
    if (tag === STORE.BYTES) return { tag, data: toHex(this.readBytes(data)) };
    if (tag === STORE.BIGINT) return { tag, data: this.readBig(data) };
    throw new Error(`no entity has values with tag ${tag} yet`);
  }
}
