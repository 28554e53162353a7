// A studio with its first gallery, with all mockups drawn: the pages that a visitor sees first.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Studio } from '../lib/studio.mjs'

const SEED = fileURLToPath(new URL('../seed.mjs', import.meta.url))

export async function openShop() {
  const studio = await Studio.open({ web: true, brisk: true })
  await studio.start()
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
