#!/usr/bin/env node
// build.mjs <deployment file>: makes a chain's subgraph: build/subgraph.yaml, generated/ and build/out/. Nothing is sent anywhere.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { manifest } from './manifest.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
/** The tool would ask a registry for its newest version. */
const QUIET = { ...process.env, GRAPH_SKIP_NEW_VERSION_CHECK: 'true' };

export function build(deployment) {
  for (const folder of ['build', 'generated']) rmSync(join(HERE, folder), { recursive: true, force: true });
  mkdirSync(join(HERE, 'build'));
  writeFileSync(join(HERE, 'build/subgraph.yaml'), manifest(deployment));
  const graph = (verb, output) =>
    execFileSync(join(HERE, 'node_modules/.bin/graph'), [verb, 'build/subgraph.yaml', '--output-dir', output], { cwd: HERE, env: QUIET, stdio: 'pipe' });
  graph('codegen', 'generated');
  graph('build', 'build/out');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file] = process.argv.slice(2);
  if (!file) {
    console.error('build.mjs <deployment file>, for example ../../contracts/deployments/137.json');
    process.exit(2);
  }
  try {
    build(JSON.parse(readFileSync(file, 'utf8')));
    console.log(`built: ${join(HERE, 'build/out/subgraph.yaml')}`);
  } catch (failure) {
    console.error(failure.stdout ? `${failure.stdout}${failure.stderr}` : failure.message);
    process.exit(1);
  }
}
