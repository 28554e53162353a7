// A proxy in front of a studio that delivers a page as a slow server does: first what is shown while its data is awaited, then the rest.
import { once } from 'node:events'
import http from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** Where Next.js' first late part of a page begins. */
const LATE = /<div hidden id="S:/
const DELAY_MS = 1_000

export class LatePart {
  /** @param {string} origin the studio's */
  static async before(origin) {
    const proxy = new LatePart()
    proxy.server = http.createServer((request, response) => void forward(new URL(origin), request, response))
    proxy.server.listen(0, '127.0.0.1')
    await once(proxy.server, 'listening')
    proxy.origin = `http://127.0.0.1:${proxy.server.address().port}`
    return proxy
  }

  async close() {
    this.server.closeAllConnections()
    this.server.close()
  }
}

async function forward({ hostname, port, host }, request, response) {
  const asked = http.request({ hostname, port, path: request.url, method: request.method, headers: { ...request.headers, host, 'accept-encoding': 'identity' } })
  request.pipe(asked)
  asked.on('error', () => response.destroy())
  const [answer] = await once(asked, 'response').catch(() => [])
  if (!answer) return
  const { 'content-length': _, ...headers } = answer.headers
  response.writeHead(answer.statusCode, headers)
  if (!/text\/html/.test(answer.headers['content-type'] ?? '')) {
    answer.pipe(response)
    return
  }
  const page = (await answer.toArray()).map(String).join('')
  const late = page.search(LATE)
  if (late < 0) {
    response.end(page)
    return
  }
  response.write(page.slice(0, late))
  await pause(DELAY_MS)
  response.end(page.slice(late))
}
