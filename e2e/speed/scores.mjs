// The speed of the first pages, by Lighthouse: node scores.mjs [ORIGIN …]. Without an origin, it starts its own studio; with several, it
// alternates, so that they are comparable on a machine with varying load. Prints medians of RUNS loads (5).
import { Lighthouse } from './lighthouse.mjs'
import { firstPages, openShop } from './shop.mjs'

const RUNS = Number(process.env.RUNS ?? 5)
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

const own = process.argv.length > 2 ? null : await openShop()
const origins = own ? [own.origin] : process.argv.slice(2)
const lamp = await Lighthouse.open()
try {
  console.log('| page | performance | accessibility | best practices | SEO | first paint | largest paint | blocking time | scripts | total | requests |\n|---|---|---|---|---|---|---|---|---|---|---|')
  const pages = Object.fromEntries(await Promise.all(origins.map(async (origin) => [origin, await firstPages(origin)])))
  for (const page of Object.keys(Object.values(pages)[0])) {
    const seen = Object.fromEntries(origins.map((origin) => [origin, []]))
    for (let run = 0; run < RUNS; run++) for (const origin of origins) seen[origin].push(await lamp.look(origin + pages[origin][page]))
    for (const origin of origins) {
      const of = (read) => median(seen[origin].map(read))
      console.log(`| ${page}${origins.length > 1 ? `, ${origin}` : ''} | ${['performance', 'accessibility', 'best-practices', 'seo'].map((name) => of(({ scores }) => scores[name])).join(' | ')} | ${of(({ firstPaint }) => firstPaint)} s | ${of(({ largestPaint }) => largestPaint)} s | ${of(({ blocked }) => blocked)} ms | ${of(({ scriptKb }) => scriptKb)} kB | ${of(({ totalKb }) => totalKb)} kB | ${of(({ requests }) => requests)} |`)
    }
  }
} finally {
  await lamp.close()
  await own?.close()
}
