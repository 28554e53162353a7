// kill -9 right after each durable step of one journey: started again, it goes on, with no step lost and none done twice.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { WHOLE_MAIL, WHOLE_WAY, delivered, generate, mailsOf, mint, offer, order, pay, people, statesOf } from '../lib/journey.mjs'
import { Studio } from '../lib/studio.mjs'

const PATIENCE = { patienceMs: 90_000 }

let studio
before(async () => {
  studio = await Studio.open()
})
after(() => studio?.close())

/** Starts with a crash point; as soon as the process died there, starts it again without. Answers a promise of that. */
async function arm(crashAt) {
  await studio.stop()
  await studio.start({ crashAt })
  const died = new Promise((resolve, reject) => {
    const child = studio.process()
    child.once('exit', (code) => {
      if (code !== 137) reject(new Error(`expected a crash at ${crashAt}, but the server ended with ${code}`))
      else studio.start().then(resolve, reject)
    })
  })
  died.catch(() => {})
  return { restarted: Promise.race([died, pause(90_000, undefined, { ref: false }).then(() => { throw new Error(`the crash point ${crashAt} was never reached`) })]) }
}

/** Runs a step against a server that dies at the point, and waits until it is back. */
async function through(crashAt, step) {
  const { restarted } = await arm(crashAt)
  const result = await step()
  await restarted
  return result
}

test('a journey that dies at every step ends delivered, with everything done once', { timeout: 900_000 }, async () => {
  await studio.start()
  const who = await people(studio.origin, PATIENCE)
  const { creator, buyer, operator } = who

  const job = await through('job-accepted', () => generate(creator, { key: 'crash-generate' }))
  const artworkId = job.variants[0].artworkId
  const minted = await through('mint-requested', () => mint(creator, artworkId, { key: 'crash-mint-1' }))
  const second = await through('mint-broadcast', () => mint(creator, job.variants[1].artworkId, { key: 'crash-mint-2' }))
  assert.notEqual(minted.tokenId, second.tokenId)

  const product = await offer(creator, artworkId, { mintId: minted.id, key: 'crash-offer', editionSize: 20 })
  const orders = []
  const ordered = async (key) => {
    const placed = await order(buyer, product, { key })
    orders.push(placed)
    return placed
  }
  const paidAndDelivered = async (placed) => {
    await pay(buyer, placed)
    return delivered(buyer, placed.id)
  }

  await paidAndDelivered(await through('order-placed', () => ordered('crash-order-placed')))
  for (const point of ['payment-mined', 'print-file-made', 'sent-to-supplier', 'settled', 'shipped']) {
    const placed = await ordered(`crash-${point}`)
    await through(point, () => paidAndDelivered(placed))
  }

  assert.equal(new Set(orders.map((placed) => placed.id)).size, 6)
  const { items: tokens } = await creator.api.get('me/tokens?limit=100')
  assert.equal(tokens.filter((token) => [minted.tokenId, second.tokenId].includes(token.tokenId) && token.contract === minted.contract).length, 2)
  const { items: mine } = await buyer.api.get('me/orders?limit=100')
  assert.equal(mine.length, 6, 'no order was placed twice')
  for (const placed of orders) {
    const done = await buyer.api.get(`orders/${placed.id}`)
    assert.deepEqual(statesOf(done), WHOLE_WAY, placed.id)
    await operator.api.until('console/mails?limit=100', ({ items }) => items.filter((mail) => mail.subjectId === placed.id && mail.status === 'sent').length >= 3)
    assert.deepEqual((await mailsOf(operator, placed.id)).map((mail) => mail.kind).sort(), WHOLE_MAIL, placed.id)
    assert.equal(done.shipments.length, 1)
  }
  const { items: jobs } = await operator.api.get('console/factory/jobs?limit=100')
  assert.deepEqual(jobs.map((job) => job.orderId).sort(), orders.map((placed) => placed.id).sort(), 'one supplier job for each order')
  const { items: earnings } = await creator.api.until('me/earnings', ({ items }) => items.length > 0)
  const credited = earnings.find((item) => item.token === 'native')
  const expected = orders.length
  assert.equal(BigInt(credited.earned) % BigInt(expected), 0n, 'every order was settled once, at the same price')
})
