// kill -9 in the middle of each request to a vendor of pictures, before and after the vendor has acted, and between two writes of our own:
// after a restart the pictures come, and nothing is bought twice. It takes minutes, and runs alone: ./fofo e2e engines
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { OPERATOR, accountOf, CREATOR, signIn } from '../lib/people.mjs'
import { SOON_MISSED, Studio } from '../lib/studio.mjs'
import { Vendors } from './vendors.mjs'

const PICTURES = 4
const ENDED = ['succeeded', 'failed', 'cancelled']
const PATIENCE = { patienceMs: 120_000 }
/** A call of a killed process is in doubt two minutes later; an order that was certainly not taken is repeated half a minute later. */
const WITHIN = { withinMs: 240_000 }

let vendors
let secrets
let studio
let creator
/** Requests for Hugging Face. */
let calling = 0
before(async () => {
  vendors = await Vendors.open()
  secrets = mkdtempSync(path.join(tmpdir(), 'fofo-secrets-'))
  const token = path.join(secrets, 'token')
  writeFileSync(token, 'secret-token', { mode: 0o600 })
  studio = await Studio.open({ settings: [
    ...SOON_MISSED, 'fofo.tasks.polling-interval=150ms', 'fofo.generation.engines=replicate,huggingface,procedural',
    `fofo.generation.replicate.url=${vendors.origin}/v1`, `fofo.generation.replicate.token-file=${token}`, 'fofo.generation.replicate.hosts=127.0.0.1',
    `fofo.generation.huggingface.url=${vendors.origin}`, `fofo.generation.huggingface.token-file=${token}`,
  ] })
  await studio.start()
})
// a session ends after a quarter of an hour
beforeEach(async () => {
  creator = await signIn(studio.origin, accountOf(CREATOR), PATIENCE)
})
after(async () => {
  await studio?.close()
  vendors?.close()
  if (secrets) rmSync(secrets, { recursive: true, force: true })
})

const request = (prompt, engine) => creator.api.post('ai/generate', { prompt, style: 'cyberpunk', engine }, { key: randomUUID() })

const ended = ({ id }) => creator.api.until(`ai/jobs/${id}`, ({ status }) => ENDED.includes(status), WITHIN)

/** Dies while a request is under way, and is started again. */
async function killAt(kind, when, ask, meanwhile = async () => {}) {
  const hold = vendors.hold(kind, when)
  const accepted = await ask()
  await within(hold.reached, `the request "${kind}" never came`)
  await meanwhile()
  await studio.kill()
  hold.release()
  await studio.start()
  return accepted
}

async function within(promise, message) {
  await Promise.race([promise, pause(90_000, undefined, { ref: false }).then(() => { throw new Error(message) })])
}

function made(job, engine) {
  assert.equal(job.status, 'succeeded', JSON.stringify(job))
  assert.equal(job.engine?.name ?? job.engine, engine, JSON.stringify(job))
}

for (const [kind, when] of [['create', 'before'], ['create', 'after'], ['look', 'after'], ['fetch', 'before']]) {
  test(`Replicate is asked once, killed ${when} it acts on "${kind}"`, async () => {
    const prompt = `a fox, ${kind} ${when}`
    const job = await ended(await killAt(kind, when, () => request(prompt, 'replicate')))
    made(job, 'replicate')
    assert.equal(job.variants.length, PICTURES)
    assert.equal(vendors.predictionsOf(prompt).length, 1)
  })
}

for (const point of ['engine-intended', 'engine-accepted']) {
  test(`Replicate is asked once, killed at ${point}`, async () => {
    const prompt = `a heron, ${point}`
    await studio.kill()
    await studio.start({ crashAt: point })
    const accepted = await request(prompt, 'replicate')
    await within(new Promise((resolve) => {
      const child = studio.process()
      if (child.exitCode === null) child.once('exit', resolve)
      else resolve()
    }), `the point ${point} was never reached`)
    assert.equal(studio.process().exitCode, 137)
    await studio.start()
    const job = await ended(accepted)
    made(job, 'replicate')
    assert.equal(job.variants.length, PICTURES)
    assert.equal(vendors.predictionsOf(prompt).length, 1)
  })
}

for (const when of ['before', 'after']) {
  test(`Hugging Face is called once for each picture, killed ${when} it makes one of them; the others are delivered`, async () => {
    const prompt = `an owl, called ${when}`
    calling++
    const others = async () => {
      while (vendors.callsOf(prompt).length < PICTURES - (when === 'before' ? 1 : 0)) await pause(50)
      // their pictures are being stored
      await pause(2_000)
    }
    const job = await ended(await killAt('call', when, () => request(prompt, 'huggingface'), others))
    made(job, 'huggingface')
    assert.equal(job.variants.length, PICTURES - 1)
    assert.equal(job.refused.length, 1)
    assert.match(JSON.stringify(job.refused), /nobody knows whether it was made/)
    const calls = vendors.callsOf(prompt).map(({ seed }) => seed)
    assert.equal(new Set(calls).size, calls.length, 'a picture was called twice')
  })
}

test('what is counted as bought is what the vendors made', async () => {
  const operator = await signIn(studio.origin, accountOf(OPERATOR), PATIENCE)
  const { items } = await operator.api.get('console/engines')
  const bought = Object.fromEntries(items.map(({ name, id, picturesToday }) => [name ?? id, picturesToday]))
  assert.equal(bought.replicate, vendors.predictions.length * PICTURES)
  assert.equal(bought.huggingface, calling * PICTURES)
})
