// Two studios on two ports of one host, in one browser, which keeps one cookie jar for both.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Visitor } from '../lib/browser.mjs'
import { ADDRESS, generate, mint, offer, people } from '../lib/journey.mjs'
import { BUYER } from '../lib/people.mjs'
import { Studio } from '../lib/studio.mjs'

describe('two studios in one browser', () => {
  const studios = []
  let here
  let there
  let product
  before(async () => {
    for (let number = 0; number < 2; number += 1) {
      const studio = await Studio.open({ web: true, ...(number === 0 ? {} : { home: null }) }) // each with its own keys
      studios.push(studio)
      await studio.start()
    }
    const { creator } = await people(studios[1].origin, { patienceMs: 120_000 })
    const { variants } = await generate(creator)
    await mint(creator, variants[0].artworkId)
    product = await offer(creator, variants[0].artworkId)
    here = await Visitor.arrive(studios[0].origin, 'neighbours')
    there = await here.beside(studios[1].origin)
  })
  after(async () => {
    await here?.leave()
    for (const studio of studios) await studio.close()
  })

  const cookies = async () => (await here.context.cookies()).map(({ name }) => name)
  const isSignedIn = async (visitor) => {
    await visitor.page.reload({ waitUntil: 'load' })
    await visitor.id('account-menu').or(visitor.id('connect-wallet')).first().waitFor()
    return visitor.id('account-menu').isVisible()
  }

  test('sign in, sign out and pay without affecting each other', { timeout: 300_000 }, async () => {
    await here.open('/')
    await here.signIn(BUYER)
    const ofHere = new Set(await cookies())
    await there.open(`/market/${product.slug}`)
    await there.signIn(BUYER)
    const ofThere = new Set((await cookies()).filter((name) => !ofHere.has(name)))
    for (const names of [ofHere, ofThere]) {
      assert.deepEqual([...names].map((name) => name.replace(/_[0-9a-f]{12}$/, '')).sort(), ['fofo_pictures', 'fofo_refresh'], 'each has its own cookies')
    }
    assert.ok(await isSignedIn(here), 'signing in there did not sign out here')

    await here.signOut()
    const left = await cookies()
    assert.deepEqual(left.filter((name) => ofHere.has(name)), [])
    assert.ok([...ofThere].every((name) => left.includes(name)), 'signing out here kept the cookies there')
    assert.ok(await isSignedIn(there))
    assert.ok(!(await isSignedIn(here)))

    await there.id('buy').click()
    await there.id('order-form').waitFor()
    await there.page.getByLabel('E-mail').fill('ada@example.org')
    await there.page.getByLabel('Country').selectOption(ADDRESS.country)
    await there.page.getByLabel('Full name').fill(ADDRESS.name)
    await there.page.getByLabel('Street and number').fill(ADDRESS.line1)
    await there.page.getByLabel('ZIP code').fill(ADDRESS.postalCode)
    await there.page.getByLabel('City').fill(ADDRESS.city)
    await there.page.getByLabel('State', { exact: true }).selectOption(ADDRESS.region)
    await there.page.reload({ waitUntil: 'load' })
    await there.id('buy').click()
    await there.id('order-form').waitFor()
    assert.equal(await there.page.getByLabel('Street and number').inputValue(), ADDRESS.line1, 'a reload lost nothing')
    await there.page.waitForFunction((region) => document.querySelector('[name=region]')?.value === region, ADDRESS.region)
    await there.photograph('address-after-a-reload', { fullPage: false })
    await there.id('place-order').click()
    await there.id('pay').click()
    await there.agree()
    await there.page.waitForURL(/\/orders\/order_/)
    await there.page.locator('[data-testid=order]:not([data-status=awaiting_payment])').waitFor({ timeout: 60_000 })
    assert.equal(await there.page.evaluate(() => Object.keys(sessionStorage).filter((line) => line.startsWith('fofo.draft')).length), 0, 'a sent form is no longer stored')

    await here.signIn(BUYER)
    assert.ok(await isSignedIn(here))
    assert.ok(await isSignedIn(there))
    assert.deepEqual([...here.troubles, ...there.troubles], [])
  })
})
