// Runs the shell commands of a documentation page as a reader would: one after the other, in one shell.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BLOCK = /^( *)```sh\n(.*?)^ *```$/gms

/** Each block of commands, without Markdown's indentation. */
export const commandsOf = (page) => [...readFileSync(path.join(ROOT, page), 'utf8').matchAll(BLOCK)]
  .map(([, indentation, text]) => text.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''))

/**
 * Runs the blocks and returns what each printed. It stops at a failing command and at any refusal by the studio.
 *
 * @param spoken text of the page and its replacement, such as the studio's address
 */
export async function run(page, spoken) {
  const home = mkdtempSync(path.join(tmpdir(), 'fofo-page-'))
  const mark = `---- ${path.basename(home)}`
  const script = `set -euo pipefail\n${commandsOf(page).map((block) => `${block}\necho '${mark}'`).join('\n')}\n`
  writeFileSync(path.join(home, 'page.sh'), Object.entries(spoken).reduce((text, [from, to]) => text.replaceAll(from, to), script))
  writeFileSync(path.join(home, '.curlrc'), 'fail-with-body\nmax-time = 120\n')
  try {
    const shell = spawn('bash', [path.join(home, 'page.sh')], {
      env: { ...process.env, CURL_HOME: home, PATH: `${path.join(ROOT, 'contracts/node_modules/.bin')}:${process.env.PATH}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const told = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr']) shell[stream].setEncoding('utf8').on('data', (text) => { told[stream] += text })
    const [code] = await once(shell, 'close')
    if (code !== 0) throw new Error(`the commands of ${page} exited with ${code}:\n${told.stdout}\n${told.stderr}`)
    return told.stdout.split(`${mark}\n`)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
