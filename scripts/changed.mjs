// Which tests a change affects: a line per suite, with the tests that suffice, if not all are needed.
// node scripts/changed.mjs [BASE] the difference to where this branch left main (or BASE), including uncommitted changes
//   node scripts/changed.mjs -        the paths on standard input
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const SUITES = ['scripts', 'contracts', 'server', 'web', 'ipfs', 'subgraph', 'e2e']
const MAIN = 'server/src/main/java/studio/fofo/'
const TESTS = 'server/src/test/java/'
/** Everything stands on these. */
const GROUND = new Set(['kernel', 'runtime'])
const ALL = 'all'

/** Suite to what of it is needed: a set of names, or ALL. */
const wanted = new Map()
const need = (suite, ...names) => {
  if (names.length === 0) wanted.set(suite, ALL)
  else if (wanted.get(suite) !== ALL) wanted.set(suite, new Set([...(wanted.get(suite) ?? []), ...names]))
}

/** Each rule that fits a path says what it touches; what no rule knows touches no test. */
const RULES = [
  [/^(fofo|\.ci\/.*|scripts\/.*)$/, () => need('scripts')],
  [/^scripts\/(up|serve|serve-web|common\.sh)$/, () => need('e2e', 'up')],
  [/^scripts\/check-ipfs-vectors$|^server\/src\/test\/ipfs-vectors\//, () => need('ipfs')],
  [/package-lock\.json$/, () => need('scripts')],
  [/^contracts\/(?!.*\.md$)/, () => need('contracts')],
  [/^contracts\/(abi|src|script|forge)\/|^contracts\/deploy$/, () => modules('chain')],
  [/^contracts\/abi\/|^deploy\/subgraph\/(?!.*\.md$)/, () => need('subgraph')],
  [/^web\/(?!.*\.md$)/, () => need('web')],
  [/^docs\/api\/openapi\.json$/, () => need('web')],
  [/^docs\/adr\//, () => need('scripts')],
  [/^server\/vocabulary\/|^server\/src\/main\/resources\/painter\/(lexicon\.txt$|vocabulary\/)/, () => need('scripts')],
  [/^server\/clients\//, () => need('server', 'studio.fofo.generation.OfficialClientsTest')],
  [/^server\/src\/main\/resources\/engines\//, () => modules('generation')],
  [/^docs\//, () => need('server', ...guides())],
  [/^e2e\/test\/(\w+)\.test\.mjs$/, (journey) => need('e2e', journey)],
  [/^e2e\/(lib\/|package)/, () => need('e2e')],
  [/^e2e\/speed\/|^web\/(?!.*\.(md|test\.tsx?)$)/, () => need('e2e', 'speed')],
  [/^e2e\/seed\.mjs$/, () => need('e2e', 'up')],
  [/^server\/pom\.xml$|^server\/src\/main\/resources\/[^/]+$/, () => need('server')],
  [/^server\/src\/main\/java\/studio\/fofo\/(\w+)\//, modules],
  [/^server\/src\/main\/java\/studio\/fofo\/\w+\.java$/, () => need('server')],
  [/^server\/src\/main\/resources\/db\/migration\/(\w+)\//, modules],
  [/^server\/src\/main\/resources\/(?!db\/)(\w+)\//, resources],
  [/^server\/src\/test\/resources\/(\w+)\//, resources],
  [/^server\/src\/test\/resources\/[^/]+$/, () => need('server')],
  [/^server\/src\/test\/java\/(.*)\.java$/, test],
]

/** The tests of a module, of the modules that use it, and whoever else names it; and the rules and guides of the whole. */
function modules(name) {
  if (GROUND.has(name) || !sources(MAIN + name).length) return need('server')
  const users = new Set([name])
  for (const file of sources(MAIN)) if (uses(file, name)) users.add(file.slice(MAIN.length).split('/')[0])
  const chosen = testClasses().filter((file) => users.has(file.slice(`${TESTS}studio/fofo/`.length).split('/')[0]) || uses(file, name))
  need('server', ...chosen.map(className), 'studio.fofo.ArchitectureTest', ...guides())
}

/** Files beside the code are read by the classes that name their folder. */
function resources(folder) {
  const readers = new Set(sources(MAIN).filter((file) => read(file).includes(`${folder}/`) && !file.startsWith(`${MAIN}kernel/`)).map((file) => file.slice(MAIN.length).split('/')[0]))
  if (sources(MAIN + folder).length) readers.add(folder)
  const tests = testClasses().filter((file) => read(file).includes(`${folder}/`))
  if (readers.size === 0 && tests.length === 0) return need('server')
  readers.forEach(modules)
  if (tests.length) need('server', ...tests.map(className))
}

/** A test touches itself; what tests share touches those that name it, and those that name these. */
function test(file) {
  if (/Test$/.test(file)) {
    if (existsSync(path.join(ROOT, `${TESTS}${file}.java`))) need('server', file.replaceAll('/', '.'))
    return
  }
  const names = [file.split('/').at(-1)]
  for (let changed = true; changed; ) {
    changed = false
    for (const other of sources(TESTS)) {
      const name = path.basename(other, '.java')
      if (!names.includes(name) && names.some((known) => new RegExp(`\\b${known}\\b`).test(read(other)))) {
        names.push(name)
        changed = true
      }
    }
  }
  const tests = testClasses().filter((other) => names.includes(path.basename(other, '.java')))
  if (tests.length) need('server', ...tests.map(className))
}

const texts = new Map()
function read(file) {
  if (!texts.has(file)) texts.set(file, readFileSync(path.join(ROOT, file), 'utf8'))
  return texts.get(file)
}
const listed = new Map()
function sources(folder) {
  if (!listed.has(folder)) {
    const within = path.join(ROOT, folder)
    const files = existsSync(within) ? readdirSync(within, { recursive: true }) : []
    listed.set(folder, files.filter((file) => file.endsWith('.java')).map((file) => path.posix.join(folder, file.split(path.sep).join('/'))))
  }
  return listed.get(folder)
}
const uses = (file, module) => new RegExp(`^import (static )?studio\\.fofo\\.${module}\\.`, 'm').test(read(file))
const testClasses = () => sources(TESTS).filter((file) => file.endsWith('Test.java'))
const className = (file) => file.slice(TESTS.length, -'.java'.length).replaceAll('/', '.')
/** The tests that compare pages people read with what the code says. */
const guides = () => testClasses().filter((file) => file.endsWith('GuideTest.java') || /\bGolden\.assertMatches/.test(read(file))).map(className)

const git = (...parameters) => execFileSync('git', parameters, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const tryGit = (...parameters) => {
  try {
    return git(...parameters).trim()
  } catch {
    return ''
  }
}

function differing(base) {
  const from = base ?? ['main', 'origin/main'].map((branch) => tryGit('merge-base', 'HEAD', branch)).find(Boolean) ?? 'HEAD'
  const known = git('diff', '--name-only', '--no-renames', '-z', from, '--')
  return (known + git('ls-files', '-o', '--exclude-standard', '-z')).split('\0').filter(Boolean)
}

const [from] = process.argv.slice(2)
const paths = from === '-' ? readFileSync(0, 'utf8').split('\n').filter(Boolean) : differing(from)
for (const changed of paths) {
  for (const [pattern, rule] of RULES) {
    const found = pattern.exec(changed)
    if (found) rule(...found.slice(1))
  }
}
for (const suite of SUITES) {
  if (!wanted.has(suite)) continue
  const names = wanted.get(suite)
  console.log(names === ALL ? suite : [suite, ...[...names].sort()].join(' '))
}
