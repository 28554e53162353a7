// A newcomer's first steps: `./fofo up` in an empty home, a look at each page, Ctrl-C, and once more.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SEEDED_HOME, SHORT_LIVED, copyHome, freePort } from '../lib/studio.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PIECES = 9
/** The first start is that of every studio; those after it only show what is kept, and need not last. */
const AGAIN = { FOFO_JAVA_OPTIONS: SHORT_LIVED }
const PAGES = ['/', '/market', '/mint', '/dao', '/sign-in', '/account', '/console']

describe('./fofo up', { timeout: 600_000 }, () => {
  let home
  let port
  before(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'fofo-up-'))
    port = await freePort()
  })
  after(async () => {
    for (const pid of livingIn(home)) process.kill(pid, 'SIGKILL')
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  })

  test('opens a studio without empty pages, and stops without leaving a process', async () => {
    const studio = await up(home, port)
    assert.equal(studio.output(), `FOFO Studio is open: http://localhost:${port}\n`, 'one line, with the URL')
    for (const page of PAGES) {
      const reply = await fetch(`http://localhost:${port}${page}`)
      assert.equal(reply.status, 200, page)
      await reply.text()
    }
    const market = await (await fetch(`http://localhost:${port}/market`)).text()
    const { items } = await products(port)
    assert.equal(items.length, PIECES)
    for (const { slug } of items) assert.ok(market.includes(`/market/${slug}`), `${slug} is on the market's page`)
    assert.ok(openFiles(home, 'next-server') < 100, 'the web holds few connections')
    assert.equal(await studio.interrupt(), 0)
    assert.deepEqual(livingIn(home), [])
  })

  test('still has its data when it starts again', async () => {
    const studio = await up(home, port, AGAIN)
    assert.equal((await products(port)).items.length, PIECES)
    assert.equal(await studio.interrupt(), 0)
    assert.deepEqual(livingIn(home), [])
    if (SEEDED_HOME) copyHome(home, SEEDED_HOME) // for the journey `speed`
  })

  test('restarts processes that die, including the database, and still has its data', async () => {
    const studio = await up(home, port, AGAIN)
    const postmaster = () => Number(readFileSync(path.join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
    const parts = { server: () => named(home, 'fofo.jar'), web: () => named(home, 'next-server'), database: postmaster }
    for (const [name, pid] of Object.entries(parts)) {
      const dead = pid()
      process.kill(dead, 'SIGKILL')
      await eventually(`${name} that lives again`, async () => pid() !== dead && (await products(port)).items.length === PIECES)
      await eventually(`page after the death of ${name}`, async () => (await fetch(`http://localhost:${port}/market`)).status === 200)
    }
    assert.match(studio.errors(), /server died, restarting it/)
    assert.match(studio.errors(), /web died, restarting it/)
    assert.equal(await studio.interrupt(), 0)
    assert.deepEqual(livingIn(home), [])
  })

  test('says in one sentence what to do if the port is in use', async () => {
    const squatter = createServer().listen(port, '127.0.0.1')
    await once(squatter, 'listening')
    const studio = start(home, port)
    const [code] = await once(studio.child, 'exit')
    squatter.close()
    assert.equal(code, 1)
    assert.equal(studio.errors(), `fofo: port ${port} is in use: choose another with ./fofo up --port N\n`)
  })
})

const products = async (port) => (await fetch(`http://localhost:${port}/api/v1/products?limit=50`)).json()

/** Starts it as a terminal does: as the leader of its own process group. */
function start(home, port, environment = {}) {
  const child = spawn(path.join(ROOT, 'fofo'), ['up', '--port', String(port)], { env: { ...process.env, ...environment, FOFO_HOME: home }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (errors += text))
  const interrupt = async () => {
    process.kill(-child.pid, 'SIGINT')
    if (child.exitCode === null) await once(child, 'exit')
    return child.exitCode
  }
  return { child, output: () => output, errors: () => errors, interrupt }
}

async function up(home, port, environment) {
  const studio = start(home, port, environment)
  while (!studio.output().includes('\n')) {
    if (studio.child.exitCode !== null) throw new Error(`./fofo up exited with ${studio.child.exitCode}:\n${studio.errors()}`)
    await pause(100)
  }
  return studio
}

/** The processes that were started with this home, except zombies and this one. */
function livingIn(home) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return pid !== process.pid && (read(pid, 'environ').includes(`FOFO_HOME=${home}\0`) || read(pid, 'cmdline').includes(home))
    } catch {
      return false
    }
  })
}

/** The process with this name. */
const named = (home, name) => livingIn(home).find((pid) => read(pid, 'cmdline').includes(name))

/** Waits until something holds; until then it may fail in any way. */
async function eventually(what, holds) {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(100)) {
    if (await holds().catch(() => false)) return
  }
  throw new Error(`there was no ${what} after 120 s`)
}

/** The number of files and connections that the processes with this name hold. */
function openFiles(home, name) {
  return livingIn(home).filter((pid) => read(pid, 'cmdline').startsWith(name)).reduce((sum, pid) => sum + readdirSync(`/proc/${pid}/fd`).length, 0)
}

const read = (pid, file) => readFileSync(`/proc/${pid}/${file}`, 'utf8')
