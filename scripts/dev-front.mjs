// One origin for development: dev-front.mjs PORT SERVER-PORT WEB-PORT. The API comes from the server, pages and their hot reload from
// Next's own server. A request waits while its server restarts.
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const [port, server, web] = process.argv.slice(2).map(Number)
const PATIENCE_MS = 60_000
/** As the gateway has them: what never belongs to the web. */
const OURS = ['/api/', '/ipfs/', '/media/', '/rpc/', '/healthz', '/readyz', '/.well-known/jwks.json']
const behind = (url) => (OURS.some((prefix) => url.startsWith(prefix)) ? server : web)

const listens = (at) => new Promise((resolve) => {
  const socket = connect(at, '127.0.0.1', () => resolve(true) || socket.destroy()).on('error', () => resolve(false))
})

async function awake(at) {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(150)) if (await listens(at)) return true
  return false
}

const front = createServer(async (asked, answer) => {
  const at = behind(asked.url)
  if (!(await awake(at))) return answer.writeHead(503, { 'retry-after': '2' }).end(`nothing listens on 127.0.0.1:${at}\n`)
  const onward = request({ host: '127.0.0.1', port: at, method: asked.method, path: asked.url, headers: asked.headers }, (reply) => {
    answer.writeHead(reply.statusCode, reply.rawHeaders)
    reply.pipe(answer).on('error', () => onward.destroy())
    reply.on('error', () => answer.destroy())
  })
  onward.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
  answer.on('close', () => onward.destroy())
  asked.pipe(onward)
})

front.on('upgrade', async (asked, socket, head) => {
  socket.on('error', () => socket.destroy())
  if (!(await awake(behind(asked.url)))) return socket.destroy()
  const onward = connect(behind(asked.url), '127.0.0.1', () => {
    const headers = []
    for (let index = 0; index < asked.rawHeaders.length; index += 2) headers.push(`${asked.rawHeaders[index]}: ${asked.rawHeaders[index + 1]}`)
    onward.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
    onward.write(head)
    onward.pipe(socket).pipe(onward)
  })
  onward.on('error', () => socket.destroy())
  socket.on('close', () => onward.destroy())
})

front.listen(port, 'localhost')
