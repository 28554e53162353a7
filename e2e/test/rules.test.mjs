// Attacks on money and stock, through the public API of a complete studio.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parseEther, toHex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { Problem } from '../lib/api.mjs'
import { delivered, generate, offer, order, pay, people } from '../lib/journey.mjs'
import { accountOf, signIn } from '../lib/people.mjs'
import { BRISK, Studio } from '../lib/studio.mjs'

let studio
let who
let product

before(async () => {
  studio = await Studio.open({ settings: BRISK })
  await studio.start()
  who = await people(studio.origin)
  const job = await generate(who.creator, {})
  product = await offer(who.creator, job.variants[0].artworkId, {})
  who.artworkId = job.variants[1].artworkId
})
after(() => studio?.close())

const refused = (promise, code) => assert.rejects(promise, (error) => {
  assert.ok(error instanceof Problem, String(error))
  assert.equal(error.code, code)
  return true
})

describe('payment', () => {
  test('the contract refuses one wei less, and the order still waits', async () => {
    const placed = await order(who.buyer, product)
    const short = { ...placed.payment.call, value: String(BigInt(placed.payment.call.value) - 1n) }
    await assert.rejects(who.buyer.send(short))
    assert.equal((await who.buyer.api.get(`orders/${placed.id}`)).status, 'awaiting_payment')
    await pay(who.buyer, placed)
    await delivered(who.buyer, placed.id)
  })

  test('the contract refuses a second payment, and the money stays with the buyer', async () => {
    const placed = await order(who.buyer, product)
    await pay(who.buyer, placed)
    await assert.rejects(pay(who.buyer, placed))
    await delivered(who.buyer, placed.id)
  })

  test('a cancelled order is refunded to the wei', async () => {
    const held = await Studio.open({ settings: ['fofo.fulfilment.autopilot=false'] })
    await held.start()
    try {
      const { creator, buyer } = await people(held.origin)
      const job = await generate(creator, {})
      const offered = await offer(creator, job.variants[0].artworkId, {})
      const placed = await order(buyer, offered)
      const receipt = await pay(buyer, placed)
      await buyer.api.until(`orders/${placed.id}`, ({ status }) => status === 'paid')
      const before = await buyer.balance()
      await buyer.api.post(`orders/${placed.id}/cancel`, {})
      await buyer.api.until(`orders/${placed.id}`, ({ status }) => status === 'refunded')
      assert.equal((await buyer.balance()) - before, BigInt(placed.payment.amount))
      assert.ok(receipt)
    } finally {
      await held.close()
    }
  })
})

describe('an edition of ten', () => {
  test('200 concurrent buyers place ten orders, no more, and nobody pays for nothing', { timeout: 300_000 }, async () => {
    const limited = await offer(who.creator, who.artworkId, { title: 'Ten only', editionSize: 10 })
    const accounts = Array.from({ length: 200 }, () => privateKeyToAccount(generatePrivateKey()))
    const buyers = []
    for (let from = 0; from < accounts.length; from += 20) {
      buyers.push(...(await Promise.all(accounts.slice(from, from + 20).map((account) => signIn(studio.origin, account)))))
    }
    const placed = await Promise.allSettled(buyers.map((buyer) => order(buyer, limited)))
    const won = placed.filter(({ status }) => status === 'fulfilled').map(({ value }) => value)
    assert.equal(won.length, 10, 'ten orders')
    for (const { reason } of placed.filter(({ status }) => status === 'rejected')) {
      assert.ok(reason instanceof Problem && reason.status === 409, String(reason))
    }
    const rich = accountOf(5)
    const funder = await signIn(studio.origin, rich)
    for (const one of won) {
      const buyer = buyers[placed.findIndex(({ value }) => value?.id === one.id)]
      await funder.send({ to: buyer.account.address, data: '0x', value: toHex(BigInt(one.payment.amount) + parseEther('0.05')) })
      await pay(buyer, one)
    }
    await Promise.all(won.map((one) => buyers[placed.findIndex(({ value }) => value?.id === one.id)].api.until(`orders/${one.id}`, ({ status }) => status === 'delivered', { withinMs: 200_000 })))
    await refused(order(who.buyer, limited), 'PRODUCT_SOLD_OUT')
  })
})

describe('other people', () => {
  test("somebody else's order is not found", async () => {
    const placed = await order(who.buyer, product)
    await assert.rejects(who.creator.api.get(`orders/${placed.id}`), (error) => error.status === 404)
    await assert.rejects(who.creator.api.post(`orders/${placed.id}/cancel`, {}), (error) => error.status === 404)
    await assert.rejects(who.buyer.api.get('console/orders'), (error) => error.status === 403)
  })
})
