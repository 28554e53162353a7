// Takes the README's pictures from a running, seeded studio on the local chain: node e2e/pictures.mjs ORIGIN [FOLDER]
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Visitor } from './lib/browser.mjs'

const [CREATOR, BUYER] = [1, 2]
const origin = process.argv[2] ?? 'http://localhost:8080'
const folder = process.argv[3] ?? fileURLToPath(new URL('../docs/images', import.meta.url))
const ADDRESS = { 'E-mail': 'ada@example.org', 'Full name': 'Ada Buyer', 'Street and number': '1 Neon Street', 'ZIP code': '90001', City: 'Night City' }

const visitor = await Visitor.arrive(origin, 'pictures')
const { page } = visitor

/** The upper part of the page, as far as it is worth showing. */
async function picture(name, height) {
  await page.setViewportSize({ width: 1440, height })
  await page.mouse.move(0, 0)
  // Pictures further down are loaded when somebody scrolls to them.
  await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight))
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.screenshot({ path: path.join(folder, `${name}.jpg`), type: 'jpeg', quality: 84 })
}

try {
  await visitor.open('/')
  await picture('landing', 1150)
  await visitor.open('/market')
  await visitor.id('product-card').first().waitFor()
  await picture('market', 1150)
  await page.getByRole('link', { name: /Rain Fox/ }).first().click()
  await visitor.id('buy').waitFor()
  await picture('product', 1000)
  await visitor.signIn(BUYER)
  await visitor.id('buy').click()
  await visitor.id('order-form').waitFor()
  await page.getByLabel('Country').selectOption('US')
  await page.getByLabel('State', { exact: true }).selectOption('CA')
  for (const [label, value] of Object.entries(ADDRESS)) await page.getByLabel(label).fill(value)
  await visitor.id('place-order').click()
  await visitor.id('pay').click()
  await visitor.agree()
  await page.waitForURL(/\/orders\/order_/)
  await page.locator('[data-testid=order][data-status=delivered]').waitFor({ timeout: 60_000 })
  await picture('order', 1000)
  await visitor.signOut()
  await visitor.open('/mint?prompt=a%20neon%20fox%20in%20the%20rain')
  await visitor.signIn(CREATOR)
  await visitor.id('generate').click()
  await page.waitForURL(/\/mint\/job_/)
  await visitor.id('variant-3').waitFor()
  await picture('mint-variants', 760)
  await visitor.signOut()
  if (visitor.troubles.length > 0) throw new Error(visitor.troubles.join('\n'))
} finally {
  await visitor.leave()
}
