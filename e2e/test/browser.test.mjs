// The main flow by hand: two wallets in headless Chromium, from signing in to withdrawing, with a screenshot of every page.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Visitor } from '../lib/browser.mjs'
import { ADDRESS } from '../lib/journey.mjs'
import { readLetters } from '../lib/letters.mjs'
import { BUYER, CREATOR, OPERATOR, accountOf, signIn } from '../lib/people.mjs'
import { Studio } from '../lib/studio.mjs'

for (const split of [false, true]) {
  describe(split ? 'by browser, four processes' : 'by browser, one process', () => {
    let studio
    let visitor
    before(async () => {
      studio = await Studio.open({ split, web: true, brisk: split })
      await studio.start()
      visitor = await Visitor.arrive(studio.origin, split ? undefined : 'one-process') // four processes show the same pages
    })
    after(async () => {
      await visitor?.leave()
      await studio?.close()
    })

    test('completes the main flow from the prompt to the withdrawal', { timeout: 300_000 }, async () => {
      const { page } = visitor
      await visitor.open('/')
      await visitor.photograph('landing')
      await visitor.open('/mint?prompt=a%20neon%20fox%20in%20the%20rain')
      await visitor.photograph('mint')
      await visitor.signIn(CREATOR)

      await visitor.id('generate').click()
      await page.waitForURL(/\/mint\/job_/)
      await visitor.id('variant-3').waitFor()
      await visitor.photograph('mint-variants')
      await visitor.id('variant-1').click()
      await visitor.id('open-mint').click()
      await visitor.photograph('mint-dialog', { fullPage: false })
      await visitor.id('mint').click()
      await page.locator('[data-testid=mint-status][data-status=confirmed]').waitFor()
      await page.locator('[data-testid=seen-by]', { hasText: 'Anyone with the link' }).waitFor()
      await visitor.photograph('artwork-minted')
      await visitor.id('open-product').click()
      await visitor.photograph('make-a-product')
      await visitor.id('publish').click()
      await page.waitForURL(/\/market\//)
      await visitor.id('buy').waitFor()
      await page.waitForFunction(() => [...document.images].every((image) => image.complete))
      await visitor.photograph('product')
      const productUrl = page.url()
      await visitor.open('/market')
      await visitor.id('product-card').first().waitFor()
      await visitor.photograph('market')
      await visitor.signOut()

      await visitor.open(productUrl)
      await visitor.signIn(BUYER)
      await visitor.id('buy').click()
      await visitor.id('order-form').waitFor()
      await page.getByLabel('E-mail').fill('ada@example.org')
      await page.getByLabel('Country').selectOption(ADDRESS.country)
      await page.getByLabel('Full name').fill(ADDRESS.name)
      await page.getByLabel('Street and number').fill(ADDRESS.line1)
      await page.getByLabel('ZIP code').fill(ADDRESS.postalCode)
      await page.getByLabel('City').fill(ADDRESS.city)
      await page.getByLabel('State', { exact: true }).selectOption(ADDRESS.region)
      await visitor.photograph('buy-address', { fullPage: false })
      await visitor.id('place-order').click()
      await visitor.id('pay').click()
      await visitor.photograph('buy-confirm', { fullPage: false })
      await visitor.agree()
      await page.waitForURL(/\/orders\/order_/)
      await page.locator('[data-testid=order][data-status=delivered]').waitFor({ timeout: 60_000 })
      await visitor.photograph('order-delivered')
      await visitor.open('/account/tokens')
      await visitor.id('tokens').getByRole('link').first().click()
      await visitor.id('token-name').waitFor()
      await visitor.photograph('token-certificate')
      await visitor.open('/account/orders')
      await visitor.photograph('account-orders')
      await visitor.signOut()

      await visitor.signIn(CREATOR)
      for (const page of ['artworks', 'tokens', 'products', 'api-keys']) {
        await visitor.open(`/account/${page}`)
        await visitor.photograph(`account-${page}`)
      }
      await visitor.open('/account/earnings')
      await visitor.id('withdrawable').first().waitFor()
      await visitor.photograph('account-earnings')
      await visitor.id('withdraw').first().click()
      await visitor.agree()
      await visitor.id('withdrawn').first().waitFor()
      await visitor.photograph('account-withdrawn')
      await visitor.open('/dao')
      await visitor.id('leaderboard').waitFor()
      await visitor.photograph('dao')
      await visitor.signOut()

      await visitor.signIn(OPERATOR)
      await visitor.open('/console/factory')
      await visitor.id('factory-job').first().waitFor()
      await visitor.photograph('console-factory')
      await visitor.open('/console/orders')
      await visitor.photograph('console-orders')
      await visitor.open('/console/mail')
      await visitor.id('mail').first().waitFor()
      assert.ok((await visitor.id('mail').count()) >= 3, 'receipt, shipped and delivered')
      await visitor.photograph('console-mail')
      await visitor.open('/nowhere')
      await visitor.photograph('not-found')
      assert.deepEqual(visitor.troubles, [])
    })

    test('writes mails that fit phones, resolve every placeholder and have enough contrast', { skip: split }, async () => {
      const { api } = await signIn(studio.origin, accountOf(OPERATOR))
      assert.deepEqual(await readLetters(visitor.context, api, ({ language, sample }) => language === 'en' || sample === 'longest'), [])
    })

    test('is operable by keyboard', async () => {
      const { page } = visitor
      await visitor.open('/')
      await page.keyboard.press('Tab')
      const first = await page.evaluate(() => document.activeElement?.textContent?.trim())
      assert.match(first ?? '', /skip/i, 'the first tab stop leads to the content')
      const focused = new Set()
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab')
        const outline = await page.evaluate(() => {
          const element = document.activeElement
          const style = element ? getComputedStyle(element) : null
          return element && style ? `${element.tagName} ${element.textContent?.trim().slice(0, 20)} ${style.outlineStyle !== 'none' || style.boxShadow !== 'none'}` : 'none'
        })
        focused.add(outline)
      }
      assert.ok(focused.size >= 6, [...focused].join(', '))
    })
  })
}
