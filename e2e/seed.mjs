// Fills a new installation's gallery and market through the public API, so that no page is empty: node seed.mjs ORIGIN
// Every call has a fixed idempotency key: a run that was cut short goes on where it stopped.
import { accountOf, signIn } from './lib/people.mjs'
import { generate, mint, offer } from './lib/journey.mjs'

const origin = process.argv[2] ?? 'http://localhost:8080'

const PIECES = [
  { creator: 1, style: 'cyberpunk', prompt: 'a neon fox in the rain at night', seed: 2077, name: 'Rain Fox', blank: 'tee', price: '3900', tags: ['fox', 'rain', 'neon'] },
  { creator: 3, style: 'vaporwave', prompt: 'a marble bust under a striped sun, palms', seed: 1984, name: 'Sundown Bust', blank: 'poster', price: '2900', tags: ['bust', 'sunset'] },
  { creator: 4, style: 'pixel-art', prompt: 'a brave robot with a flower', seed: 64, name: 'Robot with Flower', blank: 'tee', price: '3500', tags: ['robot', 'flower'] },
  { creator: 3, style: 'glitch', prompt: 'a skull over the city, broken signal', seed: 404, name: 'Signal Lost', blank: 'tee', price: '4100', tags: ['skull', 'city'] },
  { creator: 4, style: 'meme', prompt: 'a cat deploys on friday "SHIP IT"', seed: 500, name: 'Ship It Cat', blank: 'poster', price: '1900', tags: ['cat', 'friday'] },
  { creator: 1, style: 'cyberpunk', prompt: 'a samurai on a rooftop above the misty city at dawn', seed: 11, name: 'Rooftop Samurai', blank: 'poster', price: '3400', tags: ['samurai', 'city'] },
  { creator: 3, style: 'vaporwave', prompt: 'a dolphin over a pink grid, moon and mountains', seed: 88, name: 'Grid Dolphin', blank: 'tee', price: '3700', tags: ['dolphin', 'moon'] },
  { creator: 4, style: 'pixel-art', prompt: 'a dragon guarding a treasure at night', seed: 16, name: 'Pocket Dragon', blank: 'poster', price: '2400', tags: ['dragon'] },
]

const creators = new Map()
async function creatorOf(index) {
  if (!creators.has(index)) creators.set(index, await signIn(origin, accountOf(index), { patienceMs: 30_000 }))
  return creators.get(index)
}

for (const [index, piece] of PIECES.entries()) {
  const creator = await creatorOf(piece.creator)
  const job = await generate(creator, { ...piece, key: `seed-1-generate-${index}` })
  const artworkId = job.variants[0].artworkId
  const minted = await mint(creator, artworkId, { name: piece.name, key: `seed-1-mint-${index}` })
  const product = await offer(creator, artworkId, { ...piece, mintId: minted.id, title: piece.name, key: `seed-1-offer-${index}` })
  console.log(`${piece.name}: ${product.id}`)
}
