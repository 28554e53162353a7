// Measures the product against baselines from the same run: node bench/bench.mjs [painter] [reads] [orders] [queue] [start] [index] [engine] [vendors]
// Prints a table of medians and ratios; absolute figures depend on the machine.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { delivered, generate, offer, order, orderForm, pay, people } from '../e2e/lib/journey.mjs'
import { accountOf, signIn } from '../e2e/lib/people.mjs'
import { Studio } from '../e2e/lib/studio.mjs'

const HERE = path.dirname(fileURLToPath(import.meta.url))
const PRODUCTS = Number(process.env.BENCH_PRODUCTS ?? 1000)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const ROUNDS = 3
const WARM_UP_SECONDS = Number(process.env.BENCH_WARM_UP ?? 90)
const READERS = 32
const BUYERS = 16
/** So many people order in turn, each from an address of their own: orders of one person, or of one address, wait for one another. */
const CUSTOMERS = 5000
const scratch = mkdtempSync(path.join(tmpdir(), 'fofo-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const rows = []
const row = (what, ours, floor, unit, goal) => {
  rows.push({ what, ours: Math.round(ours), floor: floor && Math.round(floor), unit, ratio: floor ? (ours / floor).toFixed(2) : '', goal })
  console.error(`${what}: ${Math.round(ours)} ${unit}${floor ? `, ${(ours / floor).toFixed(2)} of ${Math.round(floor)}` : ''}`)
}

/** Successful requests a second, as wrk counts them; with a script, what it says about each request. */
function load(url, { seconds = SECONDS, connections = READERS, script = null, parameters = [] } = {}) {
  const out = execFileSync('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, ...(script ? ['-s', path.join(HERE, script)] : []), url, ...(script ? ['--', ...parameters] : [])], { encoding: 'utf8' })
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(out)
  if (failed) throw new Error(`${failed[1]} replies of ${url} were not successful`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(out)[1])
}

/** The same in turn with a floor, pair by pair, after a warm-up; answers medians. */
function paired(ours, floor) {
  const pairs = Array.from({ length: ROUNDS }, () => [ours(), floor()])
  return [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))]
}

async function reads(studio, product) {
  const pages = [
    [`product list, ${PRODUCTS} products, page of 20`, `${studio.origin}/api/v1/products?limit=20`],
    ['product page', `${studio.origin}/api/v1/products/${product.id}`],
  ]
  // All are read before the first load, which blocks this process: the server closes its idle connections meanwhile.
  const bodies = await Promise.all(pages.map(async ([, url]) => Buffer.from(await (await fetch(url)).arrayBuffer())))
  for (const [index, [what, url]] of pages.entries()) {
    const file = path.join(scratch, 'reply.json')
    writeFileSync(file, bodies[index])
    const bare = spawn('java', ['-XX:+UseSerialGC', '-Xmx256m', path.join(HERE, 'BareServer.java'), file], { stdio: ['ignore', 'pipe', 'inherit'] })
    const port = Number(String((await once(bare.stdout, 'data'))[0]).trim())
    const floorUrl = `http://127.0.0.1:${port}/`
    for (const each of [url, floorUrl]) load(each, { seconds: Math.ceil(WARM_UP_SECONDS / 4) })
    const [ours, floor] = paired(() => load(url), () => load(floorUrl))
    bare.kill()
    row(what, ours, floor, 'requests/s', '≥ 0.25')
  }
}

/** Access tokens of people with a wallet each. */
async function customers(origin) {
  const tokens = []
  for (let from = 0; from < CUSTOMERS; from += 20) {
    const signedIn = await Promise.all(Array.from({ length: 20 }, (_, index) => signIn(origin, accountOf(1000 + from + index), { patienceMs: 30_000 })))
    tokens.push(...signedIn.map(({ api }) => api.token))
  }
  return tokens
}

/** Of the server, PostgreSQL with all its connections, and the load generators that have ended: what a busy machine changes least. */
function processorMillis(studio, postmaster) {
  const ticks = (pid, children) => {
    if (!existsSync(`/proc/${pid}/stat`)) return 0 // its connection has ended; the postmaster counts what it took
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').map(Number)
    return fields[11] + fields[12] + (children ? fields[13] + fields[14] : 0)
  }
  const backends = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ')
  const generators = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ').map(Number)
  return 10 * (ticks(studio.process().pid) + ticks(postmaster, true) + generators[13] + generators[14]
    + backends.reduce((sum, pid) => sum + ticks(pid), 0))
}

async function orders(studio, who, product) {
  const pidFile = readFileSync(path.join(studio.home, 'postgres/postmaster.pid'), 'utf8').split('\n')
  const database = ['-h', '127.0.0.1', '-p', pidFile[3].trim(), '-U', 'postgres']
  process.env.PGPASSFILE = path.join(studio.home, 'keys/pgpass')
  const pgbench = process.env.PGBENCH ?? 'pgbench'
  const sql = (statement) => execFileSync('psql', [...database, '-d', 'postgres', '-c', statement], { stdio: 'ignore' })
  sql('create database bench')
  execFileSync(pgbench, [...database, '-i', '-q', 'bench'], { stdio: 'ignore' })
  const simpleUpdate = () => Number(/tps = ([\d.]+)/.exec(execFileSync(pgbench, [...database, '-N', '-c', '8', '-j', '1', '-T', String(SECONDS), 'bench'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))[1])
  const form = path.join(scratch, 'order.json')
  writeFileSync(form, JSON.stringify(orderForm(who.buyer, product)))
  const tokens = path.join(scratch, 'tokens')
  writeFileSync(tokens, (await customers(studio.origin)).join('\n'))
  const place = (seconds) => load(`${studio.origin}/api/v1/orders`, { seconds, connections: BUYERS, script: 'orders.lua', parameters: [tokens, form] })
  place(WARM_UP_SECONDS)
  const costs = { ours: [], floor: [] }
  const priced = (whose, run) => () => {
    const before = processorMillis(studio, pidFile[0])
    const perSecond = run()
    costs[whose].push((processorMillis(studio, pidFile[0]) - before) * 1000 / (perSecond * SECONDS))
    return perSecond
  }
  const [ours, floor] = paired(priced('ours', () => place(SECONDS)), priced('floor', simpleUpdate))
  row('orders placed', ours, floor, 'orders/s', '≥ 0.30')
  const [each, one] = [median(costs.ours), median(costs.floor)]
  rows.push({ what: 'processor time of an order', ours: Math.round(each), floor: Math.round(one), unit: 'µs', ratio: (one / each).toFixed(2), goal: '≥ 0.30' })
  console.error(`processor time of an order: ${costs.ours.map(Math.round)} µs, ${(one / each).toFixed(2)} of ${costs.floor.map(Math.round)}`)
}

/** From the start of the process to the first ready answer, on a warm disk; and the memory that the process holds. */
async function start(studio) {
  for (const [cache, goal] of [['yes', '≤ 5000'], ['no', '≤ 8000']]) {
    process.env.FOFO_START_CACHE = cache
    const times = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await studio.stop()
      const from = performance.now()
      await studio.start()
      times.push(performance.now() - from)
    }
    row(`time to ready, ${cache === 'yes' ? 'with' : 'without'} the start cache`, median(times), null, 'ms', goal)
  }
  delete process.env.FOFO_START_CACHE
}

function memory(studio, what) {
  const status = readFileSync(`/proc/${studio.process().pid}/status`, 'utf8')
  row(`resident memory ${what}`, Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024, null, 'MiB', '≤ 600')
}

const classpath = path.join(HERE, '../server/target/app/fofo.jar') + ':' + path.join(HERE, '../server/target/app/lib/*')
const java = (heap, main, ...rest) => execFileSync('java', [`-Xmx${heap}`, '-XX:+UseSerialGC', '--enable-native-access=ALL-UNNAMED', '-cp', classpath, main, ...rest], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

/** The painter on one core, with the heap that it must keep to: processor time, which a busy machine changes little. */
function painter() {
  const goals = [[/^four 1024/, '≤ 1000'], [/^print PNG/, '≤ 3000']]
  const out = java('512m', 'studio.fofo.painter.gallery.Benchmark')
  for (const [, what, processor, wall] of out.matchAll(/^\| (.+?) \| (.+?) \| (.+?) \|$/gm)) {
    if (/ ms$/.test(processor)) row(`${what}: processor time (wall ${wall})`, parseInt(processor), null, 'ms', goals.find(([named]) => named.test(what))?.[1] ?? '')
    else if (what.startsWith('four print files')) row(`${what}: ${processor}`, parseInt(wall), null, 'ms', 'finishes')
  }
}

/** How long a worker takes to pick a job while 10,000 wait. */
function queue(studio) {
  const port = readFileSync(path.join(studio.home, 'postgres/postmaster.pid'), 'utf8').split('\n')[3].trim()
  const password = readFileSync(path.join(studio.home, 'keys/pgpass'), 'utf8').trim().split(':').at(-1)
  const [median, late] = java('128m', 'studio.fofo.generation.jobs.QueueBenchmark', `jdbc:postgresql://127.0.0.1:${port}/fofo?user=postgres&password=${password}`).trim().split(' ').map(Number)
  row('picking a job while 10,000 wait, median', median, null, 'µs', '≤ 5000')
  row('picking a job while 10,000 wait, 99th percentile', late, null, 'µs', '≤ 5000')
}

/** The figures that a measuring test writes into a file of the build. */
function measured(test, file) {
  const server = path.join(HERE, '../server')
  execFileSync('mvn', ['-o', '-q', 'test', '-Dunchecked', `-Dtest=${test}`, '-Dsurefire.failIfNoSpecifiedTests=false'], { cwd: server, stdio: ['ignore', 'ignore', 'inherit'] })
  return readFileSync(path.join(server, 'target', file), 'utf8').trim().split(' ').map(Number)
}

/** Logs that the index takes in a second, against a plain indexer that reads a block and inserts a row at a time; not part of the default. */
function index() {
  const [plain, alone, two] = measured('IndexSpeed', 'index-speed.txt')
  row('logs indexed through one node', alone, plain, '/s', '≥ 10')
  row('logs indexed through two nodes that agree', two, plain, '/s', '≥ 10')
}

/** Mints confirmed in a second, against sending the same calls without the engine; not part of the default. */
function engine() {
  const [plain, ours, plainInBlocks, oursInBlocks] = measured('EngineSpeed', 'engine-speed.txt')
  row('300 mints on a node that mines each at once', ours, plain, '/s', '≥ 0.90')
  row('300 mints on a node with a block every two seconds', oursInBlocks, plainInBlocks, '/s', '≥ 0.90')
}

/** What adapters of image engines add to ten seconds of a vendor's own time; not part of the default. */
function vendors() {
  const [calling, own, asked, vendor] = measured('VendorOverhead', 'vendor-overhead.txt')
  row('four pictures of Hugging Face, which answers with them', calling, vendor, 'ms', '≤ 1.03')
  row('four pictures of ComfyUI, looked at twice a second', own, vendor, 'ms', '≤ 1.03')
  row('four pictures of Replicate, looked at every two seconds', asked, vendor, 'ms', '≤ 1.03')
}

const chosen = new Set(process.argv.slice(2))
const wants = (name) => chosen.size === 0 || chosen.has(name)
if (wants('painter')) painter()
if (chosen.has('index')) index()
if (chosen.has('engine')) engine()
if (chosen.has('vendors')) vendors()
if (['reads', 'orders', 'queue', 'start'].some(wants)) await withStudio()

async function withStudio() {
  const studio = await Studio.open({ measured: true, settings: ['fofo.gateway.limits.enabled=false', 'fofo.gateway.trusted-proxies=127.0.0.1', 'fofo.ordering.unpaid.at-most=1000000',
    'fofo.ordering.unpaid.at-most-per-address=1000000', ...['per-person', 'per-wallet', 'per-address'].map((whose) => `fofo.quotas.orders.${whose}=1000000`)] })
  try {
    await studio.start()
    if (wants('queue')) queue(studio)
    if (!['reads', 'orders', 'start'].some(wants)) return
    const who = await people(studio.origin)
    const job = await generate(who.creator, {})
    const product = await offer(who.creator, job.variants[0].artworkId, {})
    const placed = await order(who.buyer, product)
    await pay(who.buyer, placed)
    await delivered(who.buyer, placed.id)
    memory(studio, 'after the journey')
    if (wants('start')) await start(studio)
    if (wants('reads')) {
      for (let from = 1; from < PRODUCTS; from += 8) {
        await Promise.all(Array.from({ length: Math.min(8, PRODUCTS - from) }, (_, index) => offer(who.creator, job.variants[(from + index) % 4].artworkId, { title: `Neon Fox ${from + index}` })))
      }
      await reads(studio, product)
    }
    if (wants('orders')) await orders(studio, who, product)
  } finally {
    await studio.close()
  }
}

console.log('| what | ours | floor | unit | ratio | goal |\n|---|---|---|---|---|---|')
for (const { what, ours, floor, unit, ratio, goal } of rows) console.log(`| ${what} | ${ours} | ${floor ?? ''} | ${unit} | ${ratio} | ${goal} |`)
