// A studio with its first gallery, with all mockups drawn: the pages that a visitor sees first.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { SEEDED_HOME, Studio } from '../lib/studio.mjs'

const SEED = fileURLToPath(new URL('../seed.mjs', import.meta.url))

/** In a copy of the home that `./fofo up` has filled, if the journey `up` came before. */
export async function openShop() {
  const seeded = SEEDED_HOME && existsSync(SEEDED_HOME)
  const studio = await Studio.open({ web: true, brisk: true, ...(seeded ? { home: SEEDED_HOME } : {}) })
  await studio.start()
  if (seeded) return studio
  // Not while this process is blocked: its connections would go stale meanwhile.
  await promisify(execFile)(process.execPath, [SEED, studio.origin])
  return studio
}

/** The first pages by their display names, once nothing on them is still being drawn. */
export async function firstPages(origin) {
  for (;;) {
    const reply = await fetch(`${origin}/api/v1/products?limit=12`).catch(() => null)
    const { items } = reply?.ok ? await reply.json() : { items: [] }
    if (items.length > 0 && items.every(({ mockupUrl }) => mockupUrl)) return { '/': '/', '/market': '/market', 'a product': `/market/${items[0].slug}`, '/mint': '/mint' }
    await pause(500)
  }
}
