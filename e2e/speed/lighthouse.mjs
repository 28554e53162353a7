// Runs Lighthouse on a page as loaded on a phone with slow 4G (its own simulation), in a browser with an empty profile. It reports to
// nobody.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { FLAGS, PROGRAM } from '../lib/browser.mjs'
import { freePort } from '../lib/studio.mjs'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const TRIES = 3

export class Lighthouse {
  static async open() {
    const lamp = new Lighthouse()
    lamp.port = await freePort()
    lamp.profile = mkdtempSync(path.join(tmpdir(), 'fofo-lighthouse-'))
    lamp.context = await chromium.launchPersistentContext(lamp.profile, {
      executablePath: PROGRAM, headless: true, args: [...FLAGS, `--remote-debugging-port=${lamp.port}`],
    })
    return lamp
  }

  async close() {
    await this.context.close()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  /**
   * The measurements of a page. A busy machine sometimes loses the trace of a load, which says nothing about the page; it is then loaded
   * again.
   */
  async look(url) {
    for (let tries = 1; ; tries++) {
      const { lhr } = await lighthouse(url, { port: this.port, logLevel: 'error', output: 'json', onlyCategories: CATEGORIES })
      if (!lhr.runtimeError) return seen(lhr)
      if (tries === TRIES) throw new Error(`${url} could not be measured: ${lhr.runtimeError.message}`)
    }
  }
}

function seen({ audits, categories }) {
  const requests = audits['network-requests'].details.items.filter(({ url }) => url.startsWith('http'))
  const kilobytes = (some) => Math.ceil(some.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1_000)
  const failed = CATEGORIES.slice(1).flatMap((name) => categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1).map(({ id }) => id))
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)])),
    failed,
    requests: requests.length,
    scriptKb: kilobytes(requests.filter(({ resourceType }) => resourceType === 'Script')),
    totalKb: kilobytes(requests),
    uncompressed: requests.filter(({ resourceType, resourceSize, transferSize }) => ['Document', 'Script', 'Stylesheet', 'Fetch', 'XHR'].includes(resourceType) && resourceSize > 4_096 && transferSize > 0.8 * resourceSize).map(({ url }) => url),
    shift: audits['cumulative-layout-shift'].numericValue,
    firstPaint: Math.round(audits['first-contentful-paint'].numericValue / 100) / 10,
    largestPaint: Math.round(audits['largest-contentful-paint'].numericValue / 100) / 10,
    blocked: Math.round(audits['total-blocking-time'].numericValue),
  }
}
