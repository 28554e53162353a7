// The main flow, step by step, by API alone. Each step can be repeated: it always uses the same idempotency keys.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { BUYER, CREATOR, OPERATOR, accountOf, signIn } from './people.mjs'

export const ADDRESS = {
  name: 'Ada Buyer', line1: '1 Neon Street', line2: 'Level 42', city: 'Night City', region: 'CA', postalCode: '90001', country: 'US',
}

/** All participants. */
export async function people(origin, { patienceMs = 0, creator = CREATOR, buyer = BUYER } = {}) {
  return {
    creator: await signIn(origin, accountOf(creator), { patienceMs }),
    buyer: await signIn(origin, accountOf(buyer), { patienceMs }),
    operator: await signIn(origin, accountOf(OPERATOR), { patienceMs }),
  }
}

/** A prompt becomes four variants. */
export async function generate(creator, { prompt = 'a neon fox in the rain', style = 'cyberpunk', seed, aspect, key = randomUUID() } = {}) {
  const accepted = await creator.api.post('ai/generate', { prompt, style, seed, aspect }, { key })
  const job = await creator.api.until(`ai/jobs/${accepted.id}`, (job) => ['succeeded', 'failed', 'cancelled'].includes(job.status))
  assert.equal(job.status, 'succeeded', JSON.stringify(job))
  assert.equal(job.variants.length, 4)
  return job
}

/** One's own picture becomes an artwork. Each attempt has another form boundary and is still the same upload. */
export async function upload(creator, picture, { title = 'A hill at noon', source = 'digitalCreation', style, key = randomUUID() } = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ title, source, rights: 'true', ...(style ? { style } : {}) })) form.append(name, value)
  form.append('picture', new Blob([picture]), 'hill.png')
  return creator.api.post('artworks', form, { key })
}

/** One's own picture is published in the gallery, with its prompt. */
export function hang(creator, artworkId) {
  return creator.api.patch(`artworks/${artworkId}`, { visibility: 'public', promptShown: true })
}

/** The chosen variant becomes a token. */
export async function mint(creator, artworkId, { name = 'Neon Fox', editionSize = 1, royaltyBps = 500, key = randomUUID() } = {}) {
  const accepted = await creator.api.post('nft/mint', { artworkId, name, description: `${name}, painted in the Neural Mint`, editionSize, royaltyBps }, { key })
  const minted = await creator.api.until(`nft/mints/${accepted.id}`, (mint) => ['confirmed', 'failed'].includes(mint.status))
  assert.equal(minted.status, 'confirmed', JSON.stringify(minted))
  return minted
}

/** The token becomes a product. */
export async function offer(creator, artworkId, { mintId, blank = 'tee', title = 'Neon Fox Tee', price = '4200', tags = ['fox', 'neon'], key = randomUUID(), ...more } = {}) {
  const { items } = await creator.api.get('blanks')
  const chosen = items.find((item) => item.id === blank || item.type === blank || item.id.includes(blank))
  assert.ok(chosen, `no blank "${blank}" among ${items.map((item) => item.id)}`)
  return creator.api.post('products', {
    artworkId, ...(mintId ? { mintId } : {}), blankId: chosen.id, title, description: `${title}: printed to order.`,
    price: { amount: price, currency: 'USD' }, tags, ...more,
  }, { key })
}

/** A buyer orders one piece; nothing is paid yet. */
export async function order(buyer, product, { key = randomUUID(), ...choice } = {}) {
  return buyer.api.post('orders', orderForm(buyer, product, choice), { key })
}

/** The body of an order for one product. */
export const orderForm = (buyer, product, { quantity = 1, token = 'native', email = 'ada@example.org', variantId = product.variants[0].id } = {}) => ({
  items: [{ productId: product.id, variantId, quantity }],
  email, shippingAddress: ADDRESS, chainId: buyer.chain.chainId, token,
})

/** The wallet sends the order's transactions: an approval for tokens, then the call. */
export async function pay(buyer, placed) {
  if (placed.payment.approval) await buyer.send(placed.payment.approval)
  return buyer.send(placed.payment.call)
}

/** Waits until the parcel is delivered. */
export async function delivered(buyer, orderId, { withinMs = 120_000 } = {}) {
  return buyer.api.until(`orders/${orderId}`, (order) => order.status === 'delivered', { withinMs, describe: (order) => `${order.status} ${JSON.stringify(order.timeline)}` })
}

/** The creator withdraws the earnings; returns the earnings before and after. */
export async function withdraw(creator, token = 'native') {
  const before = await earningsOf(creator, token)
  await creator.send(before.call)
  const after = await creator.api.until('me/earnings', ({ items }) => items.some((item) => item.token === before.token && BigInt(item.withdrawable) === 0n))
  return { before, after: after.items.find((item) => item.token === before.token) }
}

export async function earningsOf(creator, token) {
  const { items } = await creator.api.until('me/earnings', ({ items }) => items.some((item) => isToken(item, token) && BigInt(item.withdrawable) > 0n))
  return items.find((item) => isToken(item, token))
}

const isToken = (item, token) => item.token.toLowerCase() === token.toLowerCase()

/** The order's states, each once: the timeline also has entries within a state. */
export const statesOf = (order) => order.timeline.map((step) => step.status).filter((status, index, all) => status !== all[index - 1])

/** All states in order, and the three mails that belong to them. */
export const WHOLE_WAY = ['awaiting_payment', 'paid', 'in_production', 'shipped', 'delivered']
export const WHOLE_MAIL = ['order_delivered', 'order_receipt', 'order_shipped']

/** The mails of one order as the console shows them, once the expected number exists. */
export async function mailsOf(operator, orderId) {
  const mails = []
  let cursor = null
  do {
    const page = await operator.api.get(`console/mails?limit=100${cursor ? `&cursor=${cursor}` : ''}`)
    mails.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return mails.filter((mail) => mail.subjectId === orderId)
}
