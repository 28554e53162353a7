// A person using a browser: headless Chromium, the dev wallet, and screenshots in e2e/screenshots (ignored by git).
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const SCREENSHOTS = fileURLToPath(new URL('../screenshots', import.meta.url))
export const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const DESKTOP = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const PATIENCE_MS = 60_000

/** One browser with its own profile. */
export class Visitor {
  /** @param folder for photographs; without one, none are taken */
  static async arrive(origin, folder) {
    const visitor = new Visitor()
    visitor.origin = origin
    visitor.folder = folder && path.join(SCREENSHOTS, folder)
    visitor.profile = mkdtempSync(path.join(tmpdir(), 'fofo-chromium-'))
    visitor.troubles = []
    if (visitor.folder) mkdirSync(visitor.folder, { recursive: true })
    visitor.context = await chromium.launchPersistentContext(visitor.profile, {
      executablePath: PROGRAM, headless: true, args: FLAGS, viewport: DESKTOP, reducedMotion: 'reduce',
    })
    visitor.#watch(visitor.context.pages()[0] ?? (await visitor.context.newPage()))
    return visitor
  }

  /** The same person and browser with another page, in its own tab. */
  async beside(origin) {
    const visitor = new Visitor()
    Object.assign(visitor, { origin, folder: this.folder, context: this.context, troubles: [] })
    visitor.#watch(await this.context.newPage())
    return visitor
  }

  #watch(page) {
    this.page = page
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('pageerror', (error) => this.troubles.push(`script error: ${error.message}`))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(this.origin) && !/^(data|blob|about):/.test(url)) this.troubles.push(`requested something outside this machine: ${url}`)
    })
  }

  async leave() {
    await this.context.close()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  id(name) {
    return this.page.getByTestId(name)
  }

  async open(url) {
    await this.page.goto(new URL(url, this.origin).href, { waitUntil: 'load' })
  }

  /** Screenshots for desktop and phone; a page wider than the phone is reported. */
  async photograph(name, { fullPage = true } = {}) {
    if (!this.folder) return
    for (const [width, viewport] of [['1440', DESKTOP], ['390', PHONE]]) {
      await this.page.setViewportSize(viewport)
      await this.page.waitForTimeout(250)
      const wide = await this.page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > viewport.width) this.troubles.push(`${name} is ${wide} px wide on a screen of ${viewport.width}`)
      await this.page.screenshot({ path: path.join(this.folder, `${name}-${width}.png`), fullPage })
    }
    await this.page.setViewportSize(DESKTOP)
  }

  /** Signs in with an account of the dev wallet. */
  async signIn(index) {
    await this.id('connect-wallet').click()
    await this.id('rk-wallet-option-fofo-dev').click()
    await this.id(`dev-account-${index}`).click()
    await this.agree()
    await this.id('account-menu').waitFor()
  }

  async signOut() {
    await this.id('account-menu').click()
    await this.id('sign-out').click()
    await this.id('connect-wallet').waitFor()
  }

  /** Confirms the dev wallet's request. */
  async agree() {
    await this.id('dev-wallet-agree').click()
  }
}
