// Starts and stops the product's own processes for a journey: all roles in one process, or one process per role; with or without the web.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SPLIT_ROLES = ['business', 'ai', 'chain']

export const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})

/** A factory without delays and with frequent polling: for journeys that need not watch it at its usual pace. */
export const BRISK = [
  ...['start', 'print', 'ship', 'deliver'].map((step) => `fofo.fulfilment.pauses.${step}=300ms`),
  'fofo.tasks.polling-interval=150ms',
]

/** A server for one journey stops before the second compiler's work pays off, which is half of the work at startup. */
export const SHORT_LIVED = '-XX:TieredStopAtLevel=1'

/** Homes that are copied, in a folder that scripts/e2e makes and deletes: of a studio that has started once, and of one with a first gallery. */
const [USED_HOME, SEEDED_HOME] = ['used', 'seeded'].map((name) => process.env.FOFO_E2E_HOMES && path.join(process.env.FOFO_E2E_HOMES, name))
export { SEEDED_HOME }

/** Painted for each style after the first start. */
const SAMPLES = 3
/** Chosen once for each home. Copies may be in use at the same time. */
const PORTS = ['services/postgres.port', 'chain/anvil.port']

/** Copies the home of a studio that was stopped in order. */
export function copyHome(from, to) {
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  for (const port of PORTS) rmSync(path.join(to, port), { force: true })
}

/** Work held by a killed process is taken over after four seconds instead of eight, ten or sixty. */
export const SOON_MISSED = ['fofo.tasks.heartbeat-interval=1s', 'fofo.generation.lease=4s', 'fofo.idempotency.lease=4s']

/** One installation with its own home. */
export class Studio {
  /**
   * @param options.brisk a factory without delays, for journeys that need not watch it
   * @param options.home a copy of which is used, or nothing for an empty one; by default one with a deployed chain, tables and the styles' samples
   * @param options.measured a JVM as in production
   * @param options.settings more server settings, as `fofo.x=y`
   */
  static async open({ split = false, web = false, brisk = false, measured = false, home = USED_HOME, settings = [] } = {}) {
    const studio = new Studio()
    studio.home = mkdtempSync(path.join(tmpdir(), 'fofo-e2e-'))
    if (home) {
      if (home === USED_HOME && !existsSync(home)) await Studio.#use(home)
      copyHome(home, studio.home)
    }
    studio.split = split
    studio.settings = [...(brisk ? BRISK : []), ...settings]
    studio.javaOptions = [process.env.FOFO_JAVA_OPTIONS, !measured && SHORT_LIVED].filter(Boolean).join(' ')
    studio.port = await freePort()
    studio.webPort = web ? await freePort() : null
    studio.rolePorts = {}
    if (split) for (const role of SPLIT_ROLES) studio.rolePorts[role] = await freePort()
    studio.processes = new Map()
    return studio
  }

  /** Starts a studio in an empty home, stops it once it has nothing more to do, and leaves its home there. */
  static async #use(home) {
    const studio = await Studio.open({ home: null })
    try {
      await studio.start()
      for (;;) {
        const { items } = await (await fetch(`${studio.origin}/api/v1/ai/styles`)).json()
        if (items.every(({ sampleUrls }) => sampleUrls.length >= SAMPLES)) break
        await pause(200)
      }
    } finally {
      await studio.stop()
    }
    renameSync(studio.home, home)
  }

  get origin() {
    return `http://localhost:${this.port}`
  }

  /** Starts everything that is not running and waits until it is ready. */
  async start({ crashAt } = {}) {
    if (this.split) {
      for (const role of SPLIT_ROLES) this.#serve(role, [`--fofo.roles=${role}`, `--fofo.port=${this.rolePorts[role]}`], crashAt)
      this.#serve('gateway', ['--fofo.roles=gateway', `--fofo.port=${this.port}`, ...this.#webSetting(),
        ...SPLIT_ROLES.map((role) => `--fofo.gateway.upstreams.${role}=http://127.0.0.1:${this.rolePorts[role]}`)], crashAt)
    } else {
      this.#serve('server', [`--fofo.port=${this.port}`, ...this.#webSetting()], crashAt)
    }
    if (this.webPort) this.#web()
    await Promise.all([this.port, ...Object.values(this.rolePorts)].map((port) => this.#ready(`http://localhost:${port}/readyz`)))
    if (this.webPort) await this.#ready(`${this.origin}/`)
  }

  /** A process by its name, and its exit code once it has ended. */
  process(name = 'server') {
    return this.processes.get(name)
  }

  /** Kills one process with `kill -9`. */
  async kill(name = 'server') {
    const child = this.processes.get(name)
    child.kill('SIGKILL')
    await ended(child)
  }

  /** Stops everything in order, and returns the exit codes. */
  async stop() {
    const children = [...this.processes.values()]
    for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await Promise.all(children.map(ended))
    return children.map((child) => child.exitCode)
  }

  /** Stops everything and deletes its data. */
  async close() {
    await this.stop()
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 })
  }

  log(name = 'server') {
    return readFileSync(path.join(this.home, `${name}.log`), 'utf8')
  }

  #webSetting() {
    return this.webPort ? [`--fofo.gateway.web=http://127.0.0.1:${this.webPort}`] : []
  }

  #serve(name, settings, crashAt) {
    this.#spawn(name, path.join(ROOT, 'scripts/serve'), [
      `--fofo.public-url=${this.origin}`, ...settings, ...this.settings.map((setting) => `--${setting}`),
    ], { FOFO_HOME: this.home, FOFO_JAVA_OPTIONS: this.javaOptions, ...(crashAt ? { FOFO_CRASH_AT: crashAt } : {}) })
  }

  #web() {
    this.#spawn('web', path.join(ROOT, 'scripts/serve-web'), [String(this.webPort), `http://127.0.0.1:${this.port}`], { FOFO_HOME: this.home })
  }

  #spawn(name, command, parameters, environment) {
    const running = this.processes.get(name)
    if (running && running.exitCode === null && running.signalCode === null) return
    const log = openSync(path.join(this.home, `${name}.log`), 'a')
    this.processes.set(name, spawn(command, parameters, { env: { ...process.env, ...environment }, stdio: ['ignore', log, log] }))
  }

  async #ready(url) {
    const deadline = Date.now() + 180_000
    while (Date.now() < deadline) {
      const reply = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
      if (reply?.ok) return
      for (const [name, child] of this.processes) {
        if (child.exitCode !== null && child.exitCode !== 137) throw new Error(`${name} exited with ${child.exitCode}:\n${this.log(name).slice(-4_000)}`)
      }
      if ([...this.processes.values()].some((child) => child.exitCode === 137)) return
      await pause(100)
    }
    throw new Error(`${url} was not ready within 180 s:\n${[...this.processes.keys()].map((name) => this.log(name).slice(-2_000)).join('\n')}`)
  }
}

const ended = async (child) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
