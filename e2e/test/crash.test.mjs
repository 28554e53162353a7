// kill -9 right after each durable step of one journey: after a restart it continues, with no step lost and none done twice.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { WHOLE_MAIL, WHOLE_WAY, delivered, generate, mailsOf, mint, offer, order, pay, people, statesOf } from '../lib/journey.mjs'
import { SOON_MISSED, Studio } from '../lib/studio.mjs'

const PATIENCE = { patienceMs: 90_000 }

// One server process per point, in this order: the pending work of earlier orders lies beyond the later points, so that the server dies
// only at the intended step, and can start again with the next point at once.
const POINTS = [
  'job-accepted', 'mint-broadcast', 'mint-requested', 'shipped', 'sent-to-supplier', 'print-file-made',
  'fulfilment.order-payment-reacted', 'fulfilment.order-payment-stored', 'payment-mined', 'order-placed', 'reply-committed', 'settled',
]

let studio
const lives = []
before(async () => {
  studio = await Studio.open({ brisk: true, settings: SOON_MISSED })
})
after(() => studio?.close())

/** Starts with the next crash point, if there is one, and again as soon as the process has died there. */
async function live() {
  const crashAt = POINTS[lives.length]
  await studio.start({ crashAt })
  if (!crashAt) return
  const died = new Promise((resolve, reject) => {
    const child = studio.process()
    const ended = (code) => {
      if (code !== 137) reject(new Error(`expected a crash at ${crashAt}, but the server exited with ${code}`))
      else live().then(resolve, reject)
    }
    if (child.exitCode === null && child.signalCode === null) child.once('exit', ended)
    else ended(child.exitCode)
  })
  died.catch(() => {})
  lives.push({ crashAt, restarted: died })
}

/** Runs a step with a server that dies at the point, and waits until it is back. */
async function through(crashAt, step) {
  const life = lives.at(-1)
  assert.equal(life.crashAt, crashAt, 'the points come in order')
  const result = await step()
  await Promise.race([life.restarted, pause(90_000, undefined, { ref: false }).then(() => { throw new Error(`the crash point ${crashAt} was never reached`) })])
  return result
}

test('a journey that dies at every step ends delivered, with everything done once', { timeout: 900_000 }, async () => {
  await live()
  const who = await people(studio.origin, PATIENCE)
  const { creator, buyer, operator } = who

  const job = await through('job-accepted', () => generate(creator, { key: 'crash-generate' }))
  const artworkId = job.variants[0].artworkId
  const second = await through('mint-broadcast', () => mint(creator, job.variants[1].artworkId, { key: 'crash-mint-2' }))
  const minted = await through('mint-requested', () => mint(creator, artworkId, { key: 'crash-mint-1' }))
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

  let share
  for (const point of ['shipped', 'sent-to-supplier', 'print-file-made', 'fulfilment.order-payment-reacted', 'fulfilment.order-payment-stored', 'payment-mined']) {
    const placed = await ordered(`crash-${point}`)
    await through(point, () => paidAndDelivered(placed))
    share ??= await earned(creator, (sum) => sum > 0n)
  }
  await earned(creator, (sum) => sum === share * BigInt(orders.length))
  // The repeat of an order that died before its commit commits it and dies before its reply; the next repeat gets the stored reply.
  const unpaid = await through('order-placed', () => ordered('crash-order-placed'))
  await lives.find((life) => life.crashAt === 'reply-committed').restarted
  const last = await ordered('crash-settled')
  await through('settled', () => paidAndDelivered(last))
  await paidAndDelivered(unpaid)
  assert.deepEqual(lives.map((life) => life.crashAt), POINTS, 'the server died at every point')

  assert.equal(new Set(orders.map((placed) => placed.id)).size, 8)
  const { items: tokens } = await creator.api.get('me/tokens?limit=100')
  assert.equal(tokens.filter((token) => [minted.tokenId, second.tokenId].includes(token.tokenId) && token.contract === minted.contract).length, 2)
  const { items: mine } = await buyer.api.get('me/orders?limit=100')
  assert.equal(mine.length, 8, 'no order was placed twice')
  for (const placed of orders) {
    const done = await buyer.api.get(`orders/${placed.id}`)
    assert.deepEqual(statesOf(done), WHOLE_WAY, placed.id)
    await operator.api.until('console/mails?limit=100', ({ items }) => items.filter((mail) => mail.subjectId === placed.id && mail.status === 'sent').length >= 3)
    assert.deepEqual((await mailsOf(operator, placed.id)).map((mail) => mail.kind).sort(), WHOLE_MAIL, placed.id)
    assert.equal(done.shipments.length, 1)
  }
  const { items: points } = await buyer.api.until('me/points?limit=100', ({ items }) => items.length >= 1)
  assert.ok(points.every((line) => line.reason === 'purchase' && orders.some((placed) => placed.id === line.subjectId)), 'points for orders only')
  assert.ok(points.length <= new Set(orders.map((placed) => placed.createdAt?.slice(0, 10))).size + 1, 'points for one order a day, since all are of the same two people')
  const { items: jobs } = await operator.api.get('console/factory/jobs?limit=100')
  assert.deepEqual(jobs.map((job) => job.orderId).sort(), orders.map((placed) => placed.id).sort(), 'one supplier job per order')
  assert.equal(await earned(creator, (sum) => sum >= share * BigInt(orders.length)), share * BigInt(orders.length), 'every order was settled once, at the same price')
})

/** The creator's earnings in the chain's native currency, once they are as expected. */
async function earned(creator, satisfies) {
  const sum = (items) => BigInt(items.find((item) => item.token === 'native')?.earned ?? 0n)
  const { items } = await creator.api.until('me/earnings', ({ items }) => satisfies(sum(items)))
  return sum(items)
}
