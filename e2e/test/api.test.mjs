// The journey by API alone, with one process and with four, one per role.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { WHOLE_MAIL, WHOLE_WAY, delivered, earningsOf, generate, mailsOf, mint, offer, order, pay, people, statesOf, upload, withdraw } from '../lib/journey.mjs'
import { commandsOf, run } from '../lib/page-of-commands.mjs'
import { png } from '../lib/png.mjs'
import { accountOf, signIn } from '../lib/people.mjs'
import { Studio } from '../lib/studio.mjs'

for (const split of [false, true]) {
  describe(split ? 'four processes, one per role' : 'one process with all roles', () => {
    let studio
    before(async () => {
      studio = await Studio.open({ split, brisk: true, ...(split ? { home: null } : {}) })
      await studio.start()
    })
    after(() => studio?.close())

    test('completes the main flow from the prompt to the withdrawal', async () => {
      const { creator, buyer, operator } = await people(studio.origin)

      const job = await generate(creator, {})
      assert.equal(job.engine, 'procedural')
      assert.equal(new Set(job.variants.map((variant) => variant.cid)).size, 4, 'four different pictures')
      assert.deepEqual(job.variants.map((variant) => Number(variant.seed) - Number(job.variants[0].seed)), [0, 1, 2, 3])
      const events = await creator.api.events(`ai/jobs/${job.id}/events`)
      assert.equal(events.at(-1).event, 'done')

      const artworkId = job.variants[1].artworkId
      const minted = await mint(creator, artworkId)
      assert.match(minted.txHash, /^0x[0-9a-f]{64}$/)
      const metadata = await (await creator.api.raw('GET', `/ipfs/${minted.tokenUri.replace('ipfs://', '')}`)).json()
      assert.ok(metadata.image.includes(minted.imageCid))
      const token = await creator.api.get(`nft/${minted.chainId}/${minted.contract}/${minted.tokenId}`)
      assert.equal(token.owner.toLowerCase(), creator.account.address.toLowerCase())

      const product = await offer(creator, artworkId, { mintId: minted.id })
      const listed = await buyer.api.until('products?sort=newest', ({ items }) => items.some((item) => item.id === product.id))
      assert.ok(listed.items.length >= 1)

      const placed = await order(buyer, product)
      assert.equal(placed.status, 'awaiting_payment')
      await pay(buyer, placed)
      const done = await delivered(buyer, placed.id)
      assert.deepEqual(statesOf(done), WHOLE_WAY)
      assert.equal(done.shipments.length, 1)
      assert.ok(done.shipments[0].trackingNumber)

      const twins = await buyer.api.until('me/tokens', ({ items }) => items.length > 0)
      assert.equal(twins.items.length, 1)
      await operator.api.until('console/mails?limit=100', ({ items }) => items.filter((mail) => mail.subjectId === placed.id && mail.status === 'sent').length >= 3)
      assert.deepEqual((await mailsOf(operator, placed.id)).map((mail) => mail.kind).sort(), WHOLE_MAIL)

      const balance = await creator.balance()
      const { before: earned, after: empty } = await withdraw(creator)
      assert.ok(BigInt(earned.withdrawable) > 0n)
      assert.equal(empty.withdrawn, earned.earned)
      assert.ok((await creator.balance()) > balance)
    })

    test('completes it with API keys instead of people', async () => {
      const { creator, buyer } = await people(studio.origin)
      const withKey = async (person, scopes) => {
        const { key } = await person.api.post('me/api-keys', { name: 'machine', scopes })
        const machine = Object.create(person)
        machine.api = person.api.as(key)
        return machine
      }
      const maker = await withKey(creator, ['generate', 'mint', 'sell'])
      const shopper = await withKey(buyer, ['order'])
      const job = await generate(maker, { style: 'vaporwave', prompt: 'a robot that acts for somebody' })
      const minted = await mint(maker, job.variants[2].artworkId, { name: 'Robot' })
      const product = await offer(maker, job.variants[2].artworkId, { mintId: minted.id, title: 'Robot Tee' })
      const placed = await order(shopper, product)
      await pay(shopper, placed)
      await delivered(shopper, placed.id)
      assert.ok(BigInt((await earningsOf(maker, 'native')).earned) > 0n)
      await assert.rejects(order(maker, product), (error) => error.code === 'SCOPE_MISSING')
      await assert.rejects(shopper.api.post('me/api-keys', { name: 'more', scopes: ['read'] }), (error) => error.code === 'IDENTITY_PERSON_REQUIRED')
    })

    for (const token of split ? [] : ['native', 'USDC']) {
      test(`is paid in ${token} by the commands of docs/api/paying.md`, async () => {
        const { creator } = await people(studio.origin)
        const job = await generate(creator, { prompt: `a fox that pays in ${token}` })
        await offer(creator, job.variants[0].artworkId, { title: `Fox in ${token}` })
        const page = 'docs/api/paying.md'
        assert.ok(commandsOf(page).join('').includes('.payment.call') && commandsOf(page).join('').includes('token: "native"'))
        const printed = await run(page, { 'localhost:8080': new URL(studio.origin).host, 'token: "native"': `token: "${token}"` })
        const [receipt, order] = [printed.at(-3), printed.at(-2)]
        const { status, transactionHash, logs } = JSON.parse(receipt)
        assert.equal(status, '0x1')
        const checkout = creator.chain.contracts.checkout.toLowerCase()
        assert.ok(logs.some((log) => log.address.toLowerCase() === checkout), 'the checkout contract logs the payment')
        const end = order.indexOf('\n}') + 2
        assert.ok(['awaiting_payment', 'paid', 'in_production', 'shipped', 'delivered'].includes(JSON.parse(order.slice(0, end)).status))
        const events = [...order.slice(end).matchAll(/^data: ?(.*)$/gm)].map(([, data]) => JSON.parse(data))
        assert.deepEqual(events.map((event) => event.status).filter((state) => ['paid', 'delivered'].includes(state)), ['paid', 'delivered'])
        const payer = await signIn(studio.origin, accountOf(0))
        const { items } = await payer.api.get('me/orders?limit=1')
        assert.equal((await payer.api.get(`orders/${items[0].id}`)).payment.txHash, transactionHash)
      })
    }

    test('serves the document of the whole API', async () => {
      const document = await (await fetch(`${studio.origin}/api/v1/openapi.json`)).json()
      assert.equal(document.openapi.slice(0, 3), '3.1')
      for (const path of ['/api/v1/ai/generate', '/api/v1/nft/mint', '/api/v1/orders', '/api/v1/console/factory/jobs', '/ipfs/{cid}']) assert.ok(document.paths[path], path)
      const page = await fetch(`${studio.origin}/api/docs`)
      assert.equal(page.status, 200)
      assert.match(await page.text(), /swagger-ui/)
    })

    test('accepts a stablecoin, and an uploaded picture', async () => {
      const { creator, buyer } = await people(studio.origin)
      const coin = buyer.chain.tokens.find((token) => token.address && token.address !== 'native')
      const shade = (x, y) => [(x * 7) & 255, (y * 5) & 255, Math.imul(x ^ y, 2654435761) >>> 24]
      const [picture, key] = [png(1200, 1800, shade), randomUUID()]
      assert.ok(picture.length > 1 << 20, 'larger than any other body may be')
      const artwork = await upload(creator, picture, { key })
      assert.equal(artwork.engine, 'upload')
      assert.equal((await upload(creator, picture, { key })).id, artwork.id)
      const check = await creator.api.get(`artworks/${artwork.id}/print-check?areaWidth=7200&areaHeight=10800`)
      assert.equal(check.dpi, 50)
      assert.match(check.resolutionWarning, /edges will look soft/)
      const product = await offer(creator, artwork.id, { title: 'A Hill at Noon', blank: 'poster', price: '2900' })
      const placed = await order(buyer, product, { token: coin.address })
      assert.ok(placed.payment.approval, 'a token needs an approval first')
      await pay(buyer, placed)
      await delivered(buyer, placed.id)
      assert.ok(BigInt((await earningsOf(creator, coin.address)).withdrawable) > 0n)
    })
  })
}
