// Takes pictures of every kind of mail, light and dark, at 390 and 600 px, from a running studio's preview, and fails if something is wrong
// with one of them: node e2e/letters.mjs [ORIGIN] [FOLDER] [LANGUAGES] [SAMPLES] [KIND…]; LANGUAGES and SAMPLES with commas, or all
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { FLAGS, PROGRAM } from './lib/browser.mjs'
import { SCHEMES, WIDTHS, readLetters, show } from './lib/letters.mjs'
import { OPERATOR, accountOf, signIn } from './lib/people.mjs'

const [origin = 'http://localhost:8080', folder = 'letters', languages = 'all', samples = 'all', ...kinds] = process.argv.slice(2)
const among = (wanted, one) => wanted === 'all' || wanted.split(',').includes(one)
const { api } = await signIn(origin, accountOf(OPERATOR))
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: PROGRAM, args: FLAGS })
try {
  const faults = await readLetters(
    await browser.newContext(),
    api,
    ({ kind, language, sample }) => among(languages, language) && among(samples, sample) && (kinds.length === 0 || kinds.includes(kind)),
    async (page, letter, name) => {
      for (const scheme of SCHEMES) {
        for (const width of WIDTHS) {
          await show(page, scheme, width)
          await page.screenshot({ path: path.join(folder, `${name}-${scheme}-${width}.png`), fullPage: true })
        }
      }
    },
  )
  faults.forEach((fault) => console.error(fault))
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await browser.close()
}
