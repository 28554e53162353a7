// The size and loading of the first pages, as Lighthouse sees them on a phone: e2e/speed/budget.json limits their size.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { Lighthouse } from '../speed/lighthouse.mjs'
import { firstPages, openShop } from '../speed/shop.mjs'
import { Visitor } from '../lib/browser.mjs'

const BUDGET = JSON.parse(readFileSync(new URL('../speed/budget.json', import.meta.url), 'utf8'))
/** Reached by all pages on any machine. Speed is measured by ./fofo bench pages: its score depends on the machine's load. */
const SCORE = 95
/** Where a late part of a page begins, as React writes it. */
const LATE_PART = /<div hidden id="S:/

describe('the first pages', () => {
  let studio
  let lamp
  let pages
  before(async () => {
    studio = await openShop()
    pages = await firstPages(studio.origin)
    lamp = await Lighthouse.open()
  }, { timeout: 600_000 })
  after(async () => {
    await lamp?.close()
    await studio?.close()
  })

  for (const [page, budget] of Object.entries(BUDGET)) {
    test(`${page} keeps its budget`, { timeout: 180_000 }, async () => {
      const seen = await lamp.look(studio.origin + pages[page])
      console.log(`ok    ${page}: ${seen.scriptKb} kB of scripts, ${seen.totalKb} kB in ${seen.requests} requests; ${Object.entries(seen.scores).map(([name, score]) => `${name} ${score}`).join(', ')}`)
      for (const [what, most] of Object.entries(budget)) assert.ok(seen[what] <= most, `${what} is ${seen[what]}, expected at most ${most}: e2e/speed/budget.json`)
      assert.deepEqual(seen.uncompressed, [], 'these texts were not compressed')
      for (const name of ['accessibility', 'best-practices', 'seo']) assert.ok(seen.scores[name] >= SCORE, `${name} is ${seen.scores[name]}, expected at least ${SCORE}; failed: ${seen.failed}`)
    })
  }

  /** What stood behind a placeholder would be shown 300 ms after the first paint at the earliest, and may move what is there when it comes. */
  test('a first page comes whole', async () => {
    for (const page of Object.values(pages)) {
      const html = await (await fetch(studio.origin + page)).text()
      assert.doesNotMatch(html, LATE_PART, `${page} has a part that comes late`)
    }
  })

  /** The largest picture is preloaded in the page's head, and not lazy. */
  test('the largest picture is preloaded, at the size at which it is shown', { timeout: 120_000 }, async () => {
    const visitor = await Visitor.arrive(studio.origin, 'speed')
    try {
      for (const [page, width] of [['/', 1440], ['/market', 390], ['/market', 1440], [pages['a product'], 390], [pages['a product'], 1440]]) {
        await visitor.page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
        await visitor.open(page)
        await visitor.page.locator('main img').first().waitFor()
        const first = await visitor.page.evaluate(largestPicture)
        assert.ok(first, `${page} at ${width} px shows no picture`)
        assert.deepEqual({ ...first, url: '' }, { url: '', loading: 'eager', priority: 'high', preloaded: true }, `${first.url} on ${page} at ${width} px`)
      }
      await visitor.page.setViewportSize({ width: 390, height: 844 })
      const pictures = []
      visitor.page.on('request', (request) => request.resourceType() === 'image' && pictures.push(request.url()))
      await visitor.open('/')
      const { items } = await (await fetch(`${studio.origin}/api/v1/gallery?curated=true&limit=12`)).json()
      assert.deepEqual(pictures.filter((url) => items.some(({ imageUrl }) => url.endsWith(imageUrl))), [], 'a phone fetches pictures of 1600 px')
    } finally {
      await visitor.leave()
    }
  })

  test('the wallet code is loaded with the click that needs it', { timeout: 120_000 }, async () => {
    const visitor = await Visitor.arrive(studio.origin, 'speed')
    try {
      const scripts = []
      visitor.page.on('response', (response) => response.request().resourceType() === 'script' && scripts.push(response))
      const holdsWallets = async () => (await Promise.all(scripts.map((script) => script.text()))).some((text) => text.includes('rainbowkit'))
      await visitor.open('/market')
      await visitor.page.waitForLoadState('networkidle')
      assert.equal(await holdsWallets(), false, 'a page without a connected wallet has the wallet code')
      await visitor.id('connect-wallet').click()
      await visitor.id('rk-wallet-option-fofo-dev').waitFor()
      assert.equal(await holdsWallets(), true)
    } finally {
      await visitor.leave()
    }
  })
})

/** Runs in the page: the largest visible picture, and how it was loaded. */
function largestPicture() {
  const shown = [...document.images].map((image) => ({ image, box: image.getBoundingClientRect() }))
    .map(({ image, box }) => ({ image, area: Math.max(0, Math.min(box.right, innerWidth) - Math.max(box.left, 0)) * Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)) }))
    .filter(({ area }) => area > 0).sort((left, right) => right.area - left.area)
  // of equally large ones, up to rounding, the first
  const image = shown.filter(({ area }) => area > 0.97 * shown[0].area).map(({ image }) => image).sort((left, right) => (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]
  if (!image) return null
  const url = new URL(image.currentSrc).pathname
  const preloads = [...document.querySelectorAll('link[rel=preload][as=image]')].filter(({ media }) => !media || matchMedia(media).matches)
  const loading = image.getAttribute('loading') ?? 'eager'
  return { url, loading, priority: image.getAttribute('fetchpriority'), preloaded: preloads.some((link) => link.href.endsWith(url) || link.imageSrcset.includes(url)) }
}
