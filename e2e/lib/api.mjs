// A client of the public API as an integrator would write one: plain HTTP and a wallet library, no code of the server.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** A problem+json reply as an exception. */
export class Problem extends Error {
  constructor(method, path, status, body) {
    super(`${method} ${path} answered ${status} ${body?.code ?? ''}: ${body?.detail ?? JSON.stringify(body)}`)
    this.status = status
    this.code = body?.code
    this.body = body
  }
}

const isTransient = (error) => !(error instanceof Problem) || error.status === 502 || error.status === 503 || error.status === 504 || error.code === 'IDEMPOTENCY_KEY_RUNNING'

/**
 * Calls one origin. With `patienceMs`, a call that fails because nothing responds is repeated with the same idempotency key until the time
 * is over, as a careful client does during a server restart.
 */
export class Api {
  constructor(origin, { patienceMs = 0, token = null } = {}) {
    this.origin = origin
    this.patienceMs = patienceMs
    this.token = token
  }

  as(token) {
    return new Api(this.origin, { patienceMs: this.patienceMs, token })
  }

  get(path) {
    return this.call('GET', path)
  }

  post(path, body, { key = randomUUID() } = {}) {
    return this.call('POST', path, { body, key })
  }

  /** Edits a resource, sending its current ETag. */
  async patch(path, body) {
    const read = await this.raw('GET', path)
    return this.call('PATCH', path, { body, headers: { 'if-match': read.headers.get('etag') ?? '' } })
  }

  put(path, body) {
    return this.call('PUT', path, { body })
  }

  delete(path) {
    return this.call('DELETE', path)
  }

  async call(method, path, options = {}) {
    const deadline = Date.now() + this.patienceMs
    for (;;) {
      try {
        return await this.once(method, path, options)
      } catch (error) {
        if (!isTransient(error) || Date.now() > deadline) throw error
        await pause(150)
      }
    }
  }

  async once(method, path, { body, key, headers = {} } = {}) {
    const reply = await this.raw(method, path, { body, key, headers })
    const text = await reply.text()
    const json = text && reply.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
    if (!reply.ok) throw new Problem(method, path, reply.status, json)
    return json
  }

  raw(method, path, { body, key, headers = {}, signal = AbortSignal.timeout(30_000) } = {}) {
    return fetch(this.origin + (path.startsWith('/') ? path : `/api/v1/${path}`), {
      method,
      signal,
      redirect: 'manual',
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData ? body : JSON.stringify(body),
    })
  }

  /** Polls until the reply satisfies the condition, for at most `withinMs`. */
  async until(path, satisfies, { withinMs = 90_000, everyMs = 200, describe = (value) => JSON.stringify(value) } = {}) {
    const deadline = Date.now() + withinMs
    let last
    for (;;) {
      last = await this.get(path)
      if (satisfies(last)) return last
      if (Date.now() > deadline) throw new Error(`${path} did not reach the expected state within ${withinMs} ms; it is ${describe(last)}`)
      await pause(everyMs)
    }
  }

  /** The events of a server-sent stream, until it closes or `take` of them have come. */
  async events(path, { take = Infinity, lastEventId, withinMs = 60_000 } = {}) {
    const reply = await this.raw('GET', path, {
      headers: { accept: 'text/event-stream', ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
      signal: AbortSignal.timeout(withinMs),
    })
    if (!reply.ok) throw new Problem('GET', path, reply.status, await reply.json())
    const events = []
    let buffered = ''
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader()
    try {
      while (events.length < take) {
        const { done, value } = await reader.read()
        if (done) break
        buffered += value
        const blocks = buffered.split(/\r?\n\r?\n/)
        buffered = blocks.pop()
        for (const block of blocks) {
          const fields = Object.fromEntries(
            block.split(/\r?\n/).filter((line) => line && !line.startsWith(':')).map((line) => {
              const colon = line.indexOf(':')
              return [line.slice(0, colon), line.slice(colon + 1).trimStart()]
            }),
          )
          if (fields.data !== undefined) events.push({ id: fields.id, event: fields.event ?? 'message', data: JSON.parse(fields.data) })
          if (fields.event === 'done') return events
        }
      }
    } finally {
      await reader.cancel().catch(() => {})
    }
    return events
  }
}
