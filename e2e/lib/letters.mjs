// Mails as their readers see them: every kind, language and extreme from the console's preview, in light and dark, at 390 and 600 px.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// axe is the web's; whoever runs the journeys has built the web.
const AXE = readFileSync(createRequire(new URL('../../web/package.json', import.meta.url)).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const SMALLEST_TAP = 44
export const WIDTHS = [390, 600]
export const SCHEMES = ['light', 'dark']

/**
 * Opens letters one after the other in one page.
 *
 * @param choose which of them: `({ kind, language, sample }) => boolean`
 * @param look called with the page, the letter and its name, once the letter is shown at 390 px in light
 * @returns what is wrong with them: too wide, placeholders, requests, and, in English, what axe finds
 */
export async function readLetters(context, api, choose = () => true, look = async () => {}) {
  const { kinds, languages, samples } = await api.get('console/letters')
  const page = await context.newPage()
  const faults = []
  page.on('request', (request) => faults.push(`a letter requests ${request.url()}`))
  for (const kind of kinds) {
    for (const { language } of languages) {
      for (const sample of samples.filter((sample) => choose({ kind, language, sample }))) {
        const letter = await api.get(`console/letters/${kind}?language=${language}&sample=${sample}`)
        const name = `${kind}-${language}-${sample}`
        await page.setContent(letter.html)
        for (const fault of await faultsOf(page, letter, language === 'en')) faults.push(`${name}: ${fault}`)
        await look(page, letter, name)
      }
    }
  }
  await page.close()
  return faults
}

/** Shows a letter in one scheme and width. */
export async function show(page, scheme, width) {
  await page.emulateMedia({ colorScheme: scheme })
  await page.setViewportSize({ width, height: 800 })
}

async function faultsOf(page, letter, thoroughly) {
  const faults = []
  for (const width of [...WIDTHS].reverse()) {
    await show(page, 'light', width)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) faults.push(`${wide} px wide at ${width} px`)
  }
  const low = await page.evaluate((least) => [...document.querySelectorAll('a.l-tap')].filter((tap) => tap.getBoundingClientRect().height < least).length, SMALLEST_TAP)
  if (low > 0) faults.push(`a button is lower than ${SMALLEST_TAP} px`)
  const seen = [letter.subject, letter.preview, letter.text, await page.evaluate(() => document.body.innerText)].join('\n')
  const odd = seen.match(/[{}]|\bnull\b|\bundefined\b|\bNaN\b|%\d?\$?[sd]\b|&(amp|lt|gt|quot|#\d+);/)
  if (odd) faults.push(`"${odd[0]}" in its text`)
  if (thoroughly) {
    await page.evaluate(`${AXE}; 0`)
    for (const scheme of SCHEMES) {
      await show(page, scheme, WIDTHS[0])
      const { violations } = await page.evaluate((tags) => window.axe.run({ resultTypes: ['violations'], runOnly: tags }), RULES)
      for (const { id, nodes } of violations) faults.push(`${id} in ${scheme}: ${nodes[0].html}`)
    }
    await show(page, 'light', WIDTHS[0])
  }
  return faults
}
