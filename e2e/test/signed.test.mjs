// Payments that the buyer only signs: sent once although the server dies at every step, and clicked by hand.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Visitor } from '../lib/browser.mjs'
import { ADDRESS, delivered, generate, offer, order, people } from '../lib/journey.mjs'
import { BUYER } from '../lib/people.mjs'
import { SOON_MISSED, Studio } from '../lib/studio.mjs'

// The pending work of earlier orders lies beyond the later points, so that the server dies only at the intended step.
const POINTS = ['relay-payment-broadcast', 'relay-payment-signed', 'relay-requested']

const signingOf = (order) => order.payment.signings?.find(({ method, relayed }) => method === 'authorization' && relayed)

/** Signs the order's price and has the studio send it. */
async function sign(buyer, placed) {
  const { domain, types, primaryType, message } = signingOf(placed).typedData
  const signature = await buyer.account.signTypedData({ domain, types, primaryType, message })
  return buyer.api.post(`orders/${placed.id}/signed-payment`, { method: 'authorization', signature }, { key: `signed-${placed.id}` })
}

const usdc = (person) => person.chain.tokens.find(({ symbol }) => symbol === 'USDC').address
const tokensOf = (person) => person.node.readContract({
  address: usdc(person), functionName: 'balanceOf', args: [person.account.address],
  abi: [{ type: 'function', name: 'balanceOf', stateMutability: 'view', inputs: [{ type: 'address' }], outputs: [{ type: 'uint256' }] }],
})

/** The tokens of the chain have been tried, and can be signed for. */
async function signable(buyer, product, key) {
  const placed = await order(buyer, product, { token: 'USDC', key })
  return signingOf(placed) ? placed : buyer.api.until(`orders/${placed.id}`, (known) => known.payment.signings?.length > 0)
}

test('a signed payment is sent once, although the server dies at every step', { timeout: 600_000 }, async () => {
  const studio = await Studio.open({ brisk: true, settings: SOON_MISSED })
  try {
    await studio.start()
    const { creator, buyer } = await people(studio.origin, { patienceMs: 90_000 })
    const { variants } = await generate(creator)
    const product = await offer(creator, variants[0].artworkId)
    const orders = []
    for (const point of POINTS) orders.push(await signable(buyer, product, `signed-${point}`))
    const [before, gasMoney] = [await tokensOf(buyer), await buyer.balance()]
    await studio.stop()

    for (const [index, point] of POINTS.entries()) {
      await studio.start({ crashAt: point })
      const died = new Promise((resolve) => studio.process().once('exit', resolve))
      const signed = sign(buyer, orders[index])
      const code = await Promise.race([died, pause(90_000, undefined, { ref: false }).then(() => `the crash point ${point} was never reached`)])
      assert.equal(code, 137, point)
      await studio.start()
      await signed
      await delivered(buyer, orders[index].id)
      await studio.stop()
    }

    await studio.start()
    const paid = orders.reduce((sum, { payment }) => sum + BigInt(payment.amount), 0n)
    assert.equal(before - (await tokensOf(buyer)), paid, 'each was paid once')
    assert.equal(await buyer.balance(), gasMoney, 'the buyer paid no gas')
    for (const { id } of orders) assert.ok((await buyer.api.get(`orders/${id}`)).payment.txHash, id)
  } finally {
    await studio.close()
  }
})

describe('by browser', () => {
  let studio
  let visitor
  let product
  let buyer
  before(async () => {
    studio = await Studio.open({ web: true, brisk: true })
    await studio.start()
    const who = await people(studio.origin, { patienceMs: 120_000 })
    buyer = who.buyer
    const { variants } = await generate(who.creator)
    product = await offer(who.creator, variants[0].artworkId)
    await signable(buyer, product, 'first')
    visitor = await Visitor.arrive(studio.origin, 'signed')
    await visitor.open(`/market/${product.slug}`)
    await visitor.signIn(BUYER)
  })
  after(async () => {
    await visitor?.leave()
    await studio?.close()
  })

  async function ordered() {
    const { page } = visitor
    await visitor.open(`/market/${product.slug}`)
    await visitor.id('buy').click()
    await visitor.id('order-form').waitFor()
    await page.getByLabel('E-mail').fill('ada@example.org')
    await page.getByLabel('Country').selectOption(ADDRESS.country)
    await page.getByLabel('Full name').fill(ADDRESS.name)
    await page.getByLabel('Street and number').fill(ADDRESS.line1)
    await page.getByLabel('ZIP code').fill(ADDRESS.postalCode)
    await page.getByLabel('City').fill(ADDRESS.city)
    await page.getByLabel('State', { exact: true }).selectOption(ADDRESS.region)
    await page.getByLabel('Pay with').selectOption({ index: 1 })
    await visitor.id('place-order').click()
    await page.waitForURL(/\/orders\/order_/)
    await visitor.id('pay').waitFor()
  }

  const arrives = () => visitor.page.locator('[data-testid=order]:not([data-status=awaiting_payment])').waitFor({ timeout: 60_000 })

  test('one signature pays, and costs no gas', { timeout: 300_000 }, async () => {
    const gasMoney = await buyer.balance()
    await ordered()
    await visitor.id('signature-meaning').waitFor()
    await visitor.photograph('sign-once')
    await visitor.id('pay').click()
    await visitor.page.getByText('Sign this payment?').waitFor()
    await visitor.photograph('what-is-signed', { fullPage: false })
    await visitor.agree()
    await arrives()
    assert.equal(await buyer.balance(), gasMoney)
  })

  test('a permit and one transaction pay', { timeout: 300_000 }, async () => {
    await ordered()
    await visitor.id('other-ways').locator('summary').click()
    await visitor.photograph('other-ways')
    await visitor.id('way-permit').click()
    await visitor.id('pay').click()
    await visitor.page.getByText('Allows spending of').waitFor()
    await visitor.agree()
    await visitor.page.getByText('Send this transaction?').waitFor()
    await visitor.photograph('what-is-paid', { fullPage: false })
    await visitor.agree()
    await arrives()
  })

  test('a batch approves and pays in one step', { timeout: 300_000 }, async () => {
    await ordered()
    await visitor.id('other-ways').locator('summary').click()
    await visitor.id('way-batch').click()
    await visitor.id('pay').click()
    await visitor.page.getByText('Send these at once?').waitFor()
    await visitor.photograph('what-is-sent-at-once', { fullPage: false })
    await visitor.agree()
    await arrives()
    // The account delegates now: its key still signs.
    await ordered()
    await visitor.id('pay').click()
    await visitor.agree()
    await arrives()
    assert.deepEqual(visitor.troubles, [])
  })
})
