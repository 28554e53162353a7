// Takes pictures of every kind of mail in every language, light and dark, at 390 and 600 px, from a running studio's preview, and fails if one is
// wider than its window: node e2e/letters.mjs [ORIGIN] [FOLDER] [KIND…]
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { FLAGS, PROGRAM } from './lib/browser.mjs'
import { OPERATOR, accountOf, signIn } from './lib/people.mjs'

const [origin = 'http://localhost:8080', folder = 'letters', ...wanted] = process.argv.slice(2)
const { api } = await signIn(origin, accountOf(OPERATOR))
const choices = await api.get('console/letters')
const browser = await chromium.launch({ executablePath: PROGRAM, args: FLAGS })
mkdirSync(folder, { recursive: true })
let tooWide = 0
try {
  for (const kind of choices.kinds.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    for (const { language } of choices.languages) {
      for (const scheme of ['light', 'dark']) {
        const letter = await api.get(`console/letters/${kind}?language=${language}&scheme=${scheme}`)
        for (const width of [390, 600]) {
          const page = await browser.newPage({ viewport: { width, height: 700 } })
          await page.setContent(letter.html)
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          if (over > 0) {
            tooWide += 1
            console.error(`${kind} ${language} is ${over} px wider than ${width} px`)
          }
          await page.screenshot({ path: path.join(folder, `${kind}-${language}-${scheme}-${width}.png`), fullPage: true })
          await page.close()
        }
      }
    }
  }
} finally {
  await browser.close()
}
process.exitCode = tooWide === 0 ? 0 : 1
