// Computes with ipfs-unixfs-importer and @ipld/car what our Java must compute too.
//   node vectors.js write   writes ../resources/storage/ipfs-vectors.json
//   node vectors.js check   fails when that file differs from what is computed now
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { importer } from 'ipfs-unixfs-importer'
import { fixedSize } from 'ipfs-unixfs-importer/chunker'
import { balanced } from 'ipfs-unixfs-importer/layout'
import { CarWriter } from '@ipld/car'
import * as dagPb from '@ipld/dag-pb'

const golden = new URL('../resources/storage/ipfs-vectors.json', import.meta.url)
const KiB = 1024
const MiB = 1024 * KiB

const profiles = {
  'unixfs-v1-2025': [
    0, 1, 255 * KiB, 256 * KiB, MiB - 1, MiB, MiB + 1, 2 * MiB, 3 * MiB + 17, 45 * MiB
  ],
  'unixfs-v0-2015': [
    0, 1, 255 * KiB, 256 * KiB - 1, 256 * KiB, 256 * KiB + 1, 512 * KiB, MiB,
    173 * 256 * KiB, 174 * 256 * KiB, 174 * 256 * KiB + 1, 175 * 256 * KiB, 348 * 256 * KiB + 1, 200 * MiB + 1
  ]
}

// The same profiles with tiny chunks and nodes, so that small files make deep trees.
const narrow = { chunk: 16, links: 3, sizes: [0, 1, 16, 17, 48, 49, 144, 145, 432, 433, 1296, 1297, 4000] }

/** xorshift32 from a fixed start, little-endian words: never repeats within 16 GiB. */
function * bytes (size) {
  let state = 0x9E3779B9
  for (let left = size; left > 0;) {
    const words = new Uint32Array(Math.min(64 * KiB, Math.ceil(left / 4)))
    for (let index = 0; index < words.length; index++) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      words[index] = state
    }
    const part = new Uint8Array(words.buffer, 0, Math.min(left, words.byteLength))
    left -= part.length
    yield part
  }
}

/** A block store that forgets everything, or keeps it when an archive is wanted. */
function store (blocks) {
  return {
    async put (cid, block) {
      blocks?.set(cid.toString(), { cid, block })
      return cid
    }
  }
}

async function root (size, options, blocks) {
  for await (const entry of importer([{ content: bytes(size) }], store(blocks), options)) {
    return entry.cid
  }
}

/** The SHA-256 of the CARv1 with the blocks in depth-first order, each once. */
async function archive (cid, blocks) {
  const { writer, out } = CarWriter.create([cid])
  const hash = createHash('sha256')
  const reading = (async () => { for await (const part of out) hash.update(part) })()
  const seen = new Set()
  const visit = async (name) => {
    const { cid, block } = blocks.get(name)
    if (!seen.has(name)) {
      seen.add(name)
      await writer.put({ cid, bytes: block })
    }
    if (cid.code === dagPb.code) {
      for (const link of dagPb.decode(block).Links) await visit(link.Hash.toString())
    }
  }
  await visit(cid.toString())
  await writer.close()
  await reading
  return hash.digest('hex')
}

async function vector (profile, size, shape) {
  const options = { profile, wrapWithDirectory: false }
  if (shape) {
    options.chunker = fixedSize({ chunkSize: shape.chunk })
    options.layout = balanced({ maxChildrenPerNode: shape.links })
  }
  const blocks = size <= 4 * MiB ? new Map() : undefined
  const cid = await root(size, options, blocks)
  return {
    profile,
    ...(shape ? { chunk: shape.chunk, links: shape.links } : {}),
    size,
    cid: cid.toString(),
    ...(blocks ? { carSha256: await archive(cid, blocks) } : {})
  }
}

/** A directory of files `1.json` to `n.json` of differing sizes. */
async function directory (files) {
  const sources = Array.from({ length: files }, (_, index) => ({ path: `d/${index + 1}.json`, content: bytes((index + 1) * 37 % 5000) }))
  let cid
  for await (const entry of importer(sources, store(), { profile: 'unixfs-v1-2025', wrapWithDirectory: false })) cid = entry.cid
  return { profile: 'unixfs-v1-2025', size: 0, files, cid: cid.toString() }
}

const vectors = []
for (const [profile, sizes] of Object.entries(profiles)) {
  for (const size of sizes) vectors.push(await vector(profile, size))
  for (const size of narrow.sizes) vectors.push(await vector(profile, size, narrow))
}
for (const files of [1, 9, 12, 300, 4000]) vectors.push(await directory(files))
const computed = '[\n' + vectors.map(vector => '  ' + JSON.stringify(vector)).join(',\n') + '\n]\n'

if (process.argv[2] === 'write') {
  writeFileSync(golden, computed)
} else if (process.argv[2] === 'check') {
  if (readFileSync(golden, 'utf8') !== computed) {
    console.error('ipfs-vectors.json differs from what the reference importer computes: run "npm run write" and look at the difference')
    process.exit(1)
  }
  console.log(`${vectors.length} IPFS vectors match the reference importer`)
} else {
  console.error('usage: node vectors.js write|check')
  process.exit(2)
}
