// A studio with its first gallery on the wall, every mockup drawn: the pages that a visitor meets first.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Studio } from '../lib/studio.mjs'

const SEED = fileURLToPath(new URL('../seed.mjs', import.meta.url))

export async function openShop() {
  const studio = await Studio.open({ web: true, brisk: true })
  await studio.start()
  // Not while this process stands still: its connections would go stale meanwhile.
  await promisify(execFile)(process.execPath, [SEED, studio.origin])
  return studio
}

/** The first pages by what people call them, once nothing on them is still being drawn. */
export async function firstPages(origin) {
  for (;;) {
    const reply = await fetch(`${origin}/api/v1/products?limit=12`).catch(() => null)
    const { items } = reply?.ok ? await reply.json() : { items: [] }
    if (items.length > 0 && items.every(({ mockupUrl }) => mockupUrl)) return { '/': '/', '/market': '/market', 'a product': `/market/${items[0].slug}`, '/mint': '/mint' }
    await pause(500)
  }
}
