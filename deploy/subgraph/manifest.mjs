// The manifest of a chain's subgraph, from the deployment file that ./fofo chain deploy wrote.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ABI = resolve(HERE, '../../contracts/abi');
/** The Graph's names for chains, where they are not ours (https://thegraph.com/docs/en/supported-networks/). */
const NETWORKS = { polygon: 'matic', local: 'mainnet' };

const KINDS = {
  FofoCheckout: { file: 'checkout', entities: ['Payment', 'Share', 'Turnover', 'Withdrawal'] },
  FofoMinter: { file: 'minter', entities: ['VoucherMint', 'Withdrawal'] },
  FofoFactory: { file: 'factory', entities: ['Collection'] },
  FofoCollection: { file: 'collection', entities: ['Collection', 'Token', 'Transfer'] },
  FofoEditions: { file: 'editions', entities: ['Collection', 'Edition', 'Holding', 'Transfer'] },
};
/** The events that have a handler `on<event>` in the contract's file. */
export const HANDLED = {
  FofoCheckout: ['OrderPaid', 'OrderSettled', 'OrderRefunded', 'Withdrawn'],
  FofoMinter: ['VoucherMinted', 'EditionVoucherMinted', 'Withdrawn'],
  FofoFactory: ['CollectionCreated', 'EditionsCreated'],
  FofoCollection: ['OwnershipTransferred', 'OriginalMinted', 'Transfer', 'Locked', 'Unlocked'],
  FofoEditions: ['OwnershipTransferred', 'EditionCreated', 'EditionClosed', 'TransferSingle', 'TransferBatch'],
};
/** The studio's contracts, by their names in the deployment file. */
export const SOURCES = [
  { name: 'Checkout', abi: 'FofoCheckout', contract: 'checkout' },
  { name: 'Minter', abi: 'FofoMinter', contract: 'minter' },
  { name: 'Factory', abi: 'FofoFactory', contract: 'factory' },
];
/** What the factory creates: creators' contracts, and the studio's own two, which must not be sources as well, or they would count twice. */
export const TEMPLATES = [
  { name: 'Originals', abi: 'FofoCollection' },
  { name: 'Editions', abi: 'FofoEditions' },
];

/** As in a manifest: tuples are written out, indexed parameters marked. */
export function signature(event) {
  const type = (input) =>
    input.type.startsWith('tuple') ? `(${input.components.map(type).join(',')})${input.type.slice('tuple'.length)}` : input.type;
  return `${event.name}(${event.inputs.map((input) => (input.indexed ? `indexed ${type(input)}` : type(input))).join(',')})`;
}

function mapping(abi) {
  const { file, entities } = KINDS[abi];
  const events = JSON.parse(readFileSync(`${ABI}/${abi}.json`, 'utf8')).filter((entry) => entry.type === 'event');
  return [
    'mapping:',
    '  kind: ethereum/events',
    '  apiVersion: 0.0.9',
    '  language: wasm/assemblyscript',
    `  file: ../src/${file}.ts`,
    `  entities: [${entities.join(', ')}]`,
    '  abis:',
    `    - {name: ${abi}, file: ../../../contracts/abi/${abi}.json}`,
    '  eventHandlers:',
    ...HANDLED[abi].map((name) => `    - {event: "${signature(events.find((event) => event.name === name))}", handler: on${name}}`),
  ];
}

function part(network, { name, abi }, place) {
  const lines = ['kind: ethereum', `name: ${name}`, `network: ${network}`, `source: {abi: ${abi}${place}}`, ...mapping(abi)];
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`).join('\n');
}

/** The text of the manifest; files are relative to a folder beside this one's sources. */
export function manifest(deployment) {
  const network = NETWORKS[deployment.name] ?? deployment.name;
  const at = ({ contract }) => `, address: "${deployment.contracts[contract]}", startBlock: ${deployment.startBlock}`;
  return [
    'specVersion: 1.2.0',
    `description: Payments, mints, editions and owners of a FOFO Studio on ${deployment.name}`,
    'indexerHints: {prune: auto}',
    'schema: {file: ../schema.graphql}',
    'dataSources:',
    ...SOURCES.map((source) => part(network, source, at(source))),
    'templates:',
    ...TEMPLATES.map((template) => part(network, template, '')),
    '',
  ].join('\n');
}
