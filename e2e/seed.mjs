// Fills a new installation's gallery and market through the public API, so that no page is empty: node seed.mjs ORIGIN
// Every call has a fixed idempotency key: an interrupted run continues where it stopped.
import { accountOf, signIn } from './lib/people.mjs'
import { generate, hang, mint, offer } from './lib/journey.mjs'

const origin = process.argv[2] ?? 'http://localhost:8080'

/** Six are those of the README's picture; posters are painted in the sheet's proportions, so that nothing is cropped. */
const PIECES = [
  { creator: 4, style: 'meme', prompt: 'a fox who deploys on friday', seed: 2, name: 'Ship It Fox', blank: 'tee', price: '2900', tags: ['fox', 'friday'] },
  { creator: 3, style: 'vaporwave', prompt: 'a marble bust under a striped sun, palms', seed: 1984, aspect: '2:3', name: 'Sundown Bust', blank: 'poster', price: '2900', tags: ['bust', 'sunset'] },
  { creator: 3, style: 'glitch', prompt: 'skull with flowers', seed: 10, name: 'Signal Lost', blank: 'hoodie', price: '6400', tags: ['skull', 'flowers'] },
  { creator: 4, style: 'pixel-art', prompt: 'a dragon guarding a treasure at night', seed: 16, aspect: '2:3', name: 'Pocket Dragon', blank: 'poster', price: '2400', tags: ['dragon'] },
  { creator: 3, style: 'vaporwave', prompt: 'red sports car', seed: 5, name: 'Overdrive', blank: 'hoodie', price: '5900', tags: ['car', 'sunset'] },
  { creator: 1, style: 'cyberpunk', prompt: 'a samurai on a rooftop above the misty city at dawn', seed: 11, aspect: '2:3', name: 'Rooftop Samurai', blank: 'poster', price: '3400', tags: ['samurai', 'city'] },
  { creator: 4, style: 'pixel-art', prompt: 'three cats on a rooftop', seed: 11, name: 'Roof Gang', blank: 'tee', price: '3500', tags: ['cat', 'city'] },
  { creator: 3, style: 'vaporwave', prompt: 'astronaut lost in space', seed: 2, name: 'Lost in Space', blank: 'tee', price: '3700', tags: ['astronaut', 'moon'] },
  { creator: 1, style: 'cyberpunk', prompt: 'a neon fox in the rain', seed: 8, name: 'Rain Fox', blank: 'tee', price: '3900', tags: ['fox', 'rain', 'neon'] },
]

/** By which everybody sees those who made them; the ends of a wallet's address say nothing to a visitor. */
const NAMES = { 1: 'Kiko Sato', 3: 'Mona Drift', 4: 'Otto Pixel' }

const creators = new Map()
async function creatorOf(index) {
  if (!creators.has(index)) {
    const creator = await signIn(origin, accountOf(index), { patienceMs: 30_000 })
    if (NAMES[index]) await creator.api.put('me/name', { name: NAMES[index] })
    creators.set(index, creator)
  }
  return creators.get(index)
}

/** The landing page shows pictures chosen by an operator; here, those that come with the studio. */
const operator = await creatorOf(9)

for (const [index, piece] of PIECES.entries()) {
  const creator = await creatorOf(piece.creator)
  const job = await generate(creator, { ...piece, key: `seed-2-generate-${index}` })
  const artworkId = job.variants[0].artworkId
  await hang(creator, artworkId)
  await operator.api.put(`console/artworks/${artworkId}/curation`, { curated: true })
  const minted = await mint(creator, artworkId, { name: piece.name, key: `seed-2-mint-${index}` })
  const product = await offer(creator, artworkId, { ...piece, mintId: minted.id, title: piece.name, key: `seed-2-offer-${index}` })
  console.log(`${piece.name}: ${product.id}`)
}
