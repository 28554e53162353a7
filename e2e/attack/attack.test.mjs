// A crowd of free accounts at one network address tries to make the studio spend, fill its disk, stall and sell out: a day's worth of it in
// a minute or two, since the per-minute limits are lifted here and only daily and concurrent limits are left. The script plays the reverse
// proxy whose forwarded addresses the gateway trusts. ATTACK_ORIGIN names a running studio with these settings. It prints what each limit
// let through, which docs/operation.md lists.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { createSiweMessage } from 'viem/siwe'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { ADDRESS } from '../lib/journey.mjs'
import { png } from '../lib/png.mjs'
import { Studio } from '../lib/studio.mjs'

const ATTACKER = '198.51.100.7'
const HONEST = '203.0.113.5'
const SETTINGS = [
  ...['auth', 'generate', 'write', 'read', 'key-failures'].map((tier) => `fofo.gateway.limits.${tier}=1000000`),
  'fofo.gateway.trusted-proxies=127.0.0.1,::1', 'fofo.gateway.limits.local-factor=1',
]

let studio
let chainId
const crowd = []
const table = []

/** Calls from an address; the attacker's own claims come before what the proxy adds, as in reality. */
async function call(method, path, { from = ATTACKER, token, body, key = randomUUID(), signal = AbortSignal.timeout(60_000) } = {}) {
  const reply = await fetch(`${studio.origin}/api/v1/${path}`, {
    method,
    signal,
    headers: {
      'x-forwarded-for': from === ATTACKER ? `203.0.113.${Math.floor(Math.random() * 250)}, ${from}` : from,
      'x-fofo-visitor': HONEST,
      'idempotency-key': key,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
  })
  return reply
}

async function answer(method, path, options) {
  const reply = await call(method, path, options)
  const text = await reply.text()
  return { status: reply.status, wait: reply.headers.get('retry-after'), body: text ? JSON.parse(text) : {} }
}

async function account(from) {
  const owner = privateKeyToAccount(generatePrivateKey())
  const { body: { nonce } } = await answer('POST', 'auth/siwe/nonce', { from, body: {} })
  const message = createSiweMessage({ address: owner.address, chainId, domain: new URL(studio.origin).host, uri: studio.origin, version: '1', nonce, issuedAt: new Date() })
  return answer('POST', 'auth/siwe/verify', { from, body: { message, signature: await owner.signMessage({ message }) } })
}

/** Repeats until the studio refuses, up to a maximum; returns how many succeeded and the refusal. */
async function untilRefused(most, attempt) {
  for (let count = 0; count < most; count++) {
    const reply = await attempt(count)
    if (reply.status >= 400) return { through: count, refusal: reply }
  }
  return { through: most, refusal: null }
}

function note(what, tried, through, by) {
  table.push({ what, tried, 'got through': through, 'stopped by': by })
}

const picture = (index) => png(512, 512, (x, y) => [(x * 7 + index * 31) & 255, (y * 5 + index * 17) & 255, ((x ^ y) + index * 53) & 255])

async function upload(token, index, { from } = {}) {
  const form = new FormData()
  form.append('title', `Tile ${index}`)
  form.append('source', 'digitalCreation')
  form.append('rights', 'true')
  form.append('picture', new Blob([picture(index)], { type: 'image/png' }), 'tile.png')
  return answer('POST', 'artworks', { token, from, body: form })
}

const order = (token, productId, variantId, quantity, from) => answer('POST', 'orders', {
  token, from, body: { items: [{ productId, variantId, quantity }], email: 'ada@example.org', shippingAddress: ADDRESS, chainId, token: 'native' },
})

before(async () => {
  studio = process.env.ATTACK_ORIGIN ? { origin: process.env.ATTACK_ORIGIN } : await Studio.open({ measured: true, settings: SETTINGS })
  await studio.start?.()
  const config = await (await fetch(`${studio.origin}/api/v1/config`)).json()
  chainId = config.chains[0].chainId
})
after(async () => {
  console.table(table)
  await studio?.close?.()
})

describe('a crowd at one network address', { concurrency: 1 }, () => {
  test('creates a limited number of accounts a day', async () => {
    const { through, refusal } = await untilRefused(60, async () => {
      const reply = await account(ATTACKER)
      if (reply.status === 200) crowd.push(reply.body.accessToken)
      return reply
    })
    note('accounts', 60, through, refusal.body.code)
    assert.equal(through, 50)
    assert.equal(refusal.status, 429)
    assert.equal(refusal.body.code, 'QUOTA_USED_UP')
    assert.ok(Number(refusal.wait) > 0)
    assert.equal((await account(HONEST)).status, 200, 'somebody elsewhere can sign in')
  })

  test('has a limited number of codes mailed a day', async () => {
    const { through, refusal } = await untilRefused(150, (count) => answer('POST', 'auth/email/code', { body: { email: `victim${count}@example.org` } }))
    note('sign-in codes to strangers', 150, through, refusal.body.code)
    assert.equal(through, 100)
  })

  test('makes the studio pay a limited amount of gas', async () => {
    const [rich] = crowd
    const artworks = []
    const uploads = await untilRefused(40, async (count) => {
      const reply = await upload(rich, count)
      if (reply.status === 201) artworks.push(reply.body.id)
      return reply
    })
    note('uploads of one account', 40, uploads.through, uploads.refusal.body.code)
    assert.equal(uploads.through, 30)
    for (const more of [30, 31, 32, 33, 34, 35]) artworks.push((await upload(crowd[1], more)).body.id)
    const started = Date.now()
    const minted = await untilRefused(30, (count) => answer('POST', 'nft/mint', {
      token: rich, body: { artworkId: artworks[count], name: `Tile ${count}`, description: '', editionSize: 10_000, royaltyBps: 0 },
    }))
    const quotas = (await answer('GET', 'me/quotas', { token: rich })).body.items
    const gas = quotas.find(({ name }) => name === 'mint-gas')
    note('editions of 10,000 by one account', 30, minted.through, `${gas.used.toLocaleString('en')} of ${gas.limit.toLocaleString('en')} gas in ${Math.round((Date.now() - started) / 100) / 10} s`)
    assert.ok(gas.used <= gas.limit)
    assert.ok(minted.through <= 34, 'not more gas than a day allows')
  })

  test('holds a quarter of an edition and no more', async () => {
    const maker = (await account(HONEST)).body.accessToken
    const artwork = (await upload(maker, 99, { from: HONEST })).body
    const blank = (await answer('GET', 'blanks', { from: HONEST })).body.items.find(({ id }) => id.includes('tee')) ?? (await answer('GET', 'blanks', { from: HONEST })).body.items[0]
    const variant = blank.variants[0]
    const product = await answer('POST', 'products', {
      from: HONEST, token: maker,
      body: { artworkId: artwork.id, blankId: blank.id, variantIds: [variant.id], title: 'Forty', description: '', price: { amount: '5000', currency: 'USD' }, editionSize: 40, tags: [] },
    })
    assert.equal(product.status, 201, JSON.stringify(product.body))
    let held = 0
    let stopped
    for (const token of crowd) {
      const reply = await order(token, product.body.id, variant.id, 2)
      if (reply.status === 201) held += 2
      else stopped ??= reply.body.code
    }
    const { body: { remaining } } = await answer('GET', `products/${product.body.id}`, { from: HONEST })
    note('pieces of an edition of 40 held unpaid, by 50 accounts', 100, held, stopped)
    assert.equal(held, 10)
    assert.equal(remaining, 30)
    const buyer = (await account(HONEST)).body.accessToken
    assert.equal((await order(buyer, product.body.id, variant.id, 1, HONEST)).status, 201, 'a buyer elsewhere can still order')
  })

  test('fills the queue, and a newcomer still gets in, ahead of all but first jobs', async () => {
    let queued = 0
    let stopped
    await Promise.all(crowd.map(async (token) => {
      const { through, refusal } = await untilRefused(12, (count) => answer('POST', 'ai/generate', { token, body: { prompt: `noise ${count}`, style: 'cyberpunk' } }))
      queued += through
      stopped ??= refusal?.body.code
    }))
    const newcomer = (await account(HONEST)).body.accessToken
    const first = await answer('POST', 'ai/generate', { from: HONEST, token: newcomer, body: { prompt: 'a fox', style: 'cyberpunk' } })
    note('jobs by 50 accounts', 600, queued, stopped)
    note('a newcomer waits behind', queued, first.body.queuePosition, 'first jobs go before others\' second')
    assert.equal(first.status, 202)
    assert.ok(first.body.queuePosition <= crowd.length, `behind ${first.body.queuePosition} of ${queued}`)
  })

  test('keeps a limited number of event streams open', async () => {
    const stop = new AbortController()
    const jobs = new Map()
    for (const token of crowd.slice(0, 30)) {
      const fresh = await answer('POST', 'ai/generate', { token, body: { prompt: 'one more', style: 'cyberpunk' } })
      jobs.set(token, fresh.body.id)
    }
    const followed = [...jobs].filter(([, id]) => id)
    let open = 0
    let stopped
    await Promise.all(Array.from({ length: 500 }, async (_, index) => {
      const [token, id] = followed[index % followed.length]
      const reply = await call('GET', `ai/jobs/${id}/events`, { token, signal: stop.signal }).catch(() => null)
      if (reply?.status === 200) open++
      else if (reply) stopped ??= (await reply.json()).code
    }))
    note('event streams at a time', 500, open, stopped)
    const newcomer = (await account(HONEST)).body.accessToken
    const job = await answer('POST', 'ai/generate', { from: HONEST, token: newcomer, body: { prompt: 'a fox', style: 'cyberpunk' } })
    const live = await call('GET', `ai/jobs/${job.body.id}/events`, { from: HONEST, token: newcomer, signal: stop.signal })
    const ready = await fetch(`${studio.origin}/readyz`)
    stop.abort()
    assert.ok(open <= 200, `${open} streams`)
    assert.equal(live.status, 200, 'somebody elsewhere can follow a job')
    assert.equal(ready.status, 200)
    await pause(100)
  })
})
