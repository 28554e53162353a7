// Two vendors of pictures, which outlive the studio and count what they were asked to make: Replicate's predictions, which have a ticket,
// and Hugging Face's calls, whose reply is the picture. A test can hold one request, before or after the vendor has acted.
import { createServer } from 'node:http'
import { png } from '../lib/png.mjs'

const SIDE = 64

/** A picture that is not blank, another one for each seed. */
const picture = (seed) => png(SIDE, SIDE, (x, y) => [(x * 4 + seed) % 256, (y * 4 + seed * 7) % 256, (x * y + seed * 13) % 256])

export class Vendors {
  static async open() {
    const vendors = new Vendors()
    /** In the order of their creation: { id, input, status, createdAt }. */
    vendors.predictions = []
    /** Calls that were made, by prompt and seed. */
    vendors.calls = []
    vendors.holds = []
    vendors.server = createServer((request, reply) => vendors.#answer(request, reply).catch(() => reply.destroy()))
    await new Promise((resolve) => vendors.server.listen(0, '127.0.0.1', resolve))
    return vendors
  }

  get origin() {
    return `http://127.0.0.1:${this.server.address().port}`
  }

  /**
   * Holds the next request of a kind (create, list, look, fetch, call), before or after the vendor acts on it. `reached` is resolved when it
   * is there; the connection ends without a reply after `release`.
   */
  hold(kind, when) {
    const hold = { kind, when }
    hold.reached = new Promise((resolve) => { hold.reach = resolve })
    hold.released = new Promise((resolve) => { hold.release = resolve })
    this.holds.push(hold)
    return hold
  }

  predictionsOf(prompt) {
    return this.predictions.filter(({ input }) => input.prompt.includes(prompt))
  }

  callsOf(prompt) {
    return this.calls.filter((call) => call.prompt.includes(prompt))
  }

  close() {
    this.server.closeAllConnections()
    this.server.close()
  }

  async #answer(request, reply) {
    const parts = []
    for await (const part of request) parts.push(part)
    const body = parts.length > 0 ? JSON.parse(Buffer.concat(parts)) : null
    const path = new URL(request.url, this.origin).pathname
    const kind = kindOf(request.method, path)
    const hold = this.holds.find((one) => one.kind === kind)
    this.holds = this.holds.filter((one) => one !== hold)
    if (hold?.when === 'before') return lost(hold, reply)
    const answer = this[`_${kind}`](path, body)
    if (hold) return lost(hold, reply)
    reply.writeHead(answer.status ?? 200, { 'content-type': answer.picture ? 'image/png' : 'application/json' })
    reply.end(answer.picture ?? JSON.stringify(answer.json))
  }

  _create(path, { input }) {
    const prediction = { id: `prediction${String(this.predictions.length + 1).padStart(6, '0')}`, input, createdAt: new Date().toISOString() }
    this.predictions.push(prediction)
    return { status: 201, json: this.#shown(prediction, 'starting') }
  }

  _list() {
    return { json: { next: null, previous: null, results: this.predictions.toReversed().map((one) => this.#shown(one, 'succeeded')) } }
  }

  _look(path) {
    const prediction = this.predictions.find(({ id }) => path.endsWith(id))
    return prediction ? { json: this.#shown(prediction, 'succeeded') } : { status: 404, json: { detail: 'not found' } }
  }

  _fetch(path) {
    return { picture: picture(Number(path.match(/(\d+)\.png$/)[1])) }
  }

  _call(path, { inputs, parameters }) {
    this.calls.push({ prompt: inputs, seed: parameters.seed })
    return { picture: picture(parameters.seed % 251) }
  }

  #shown({ id, input, createdAt }, status) {
    const output = status === 'succeeded' ? Array.from({ length: input.num_outputs ?? 1 }, (_, index) => `${this.origin}/files/${id}-${index}.png`) : null
    return { id, model: 'stability-ai/sdxl', version: 'v1', status, input, output, error: null, logs: '', created_at: createdAt, urls: {} }
  }
}

function kindOf(method, path) {
  if (path.startsWith('/files/')) return 'fetch'
  if (path.startsWith('/models/')) return 'call'
  if (method === 'POST') return 'create'
  return path.endsWith('/predictions') ? 'list' : 'look'
}

async function lost(hold, reply) {
  hold.reach()
  await hold.released
  reply.destroy()
}
