// Runs a compiled subgraph without graph-node: gives each mapping the few functions that it imports, feeds it events, and keeps entities in
// memory. What a mapping imports beyond these fails its instantiation.
import { readFileSync } from 'node:fs';
import { Memory, toHex } from './memory.mjs';

export class Host {
  /** @param folder what `graph build` wrote; `sources` and `templates` of its manifest */
  constructor(folder, { sources, templates }) {
    this.entities = new Map();
    this.sources = sources.map((source) => ({ ...source, mapping: this.load(`${folder}/${source.file}`) }));
    this.templates = new Map(templates.map((template) => [template.name, { ...template, mapping: this.load(`${folder}/${template.file}`) }]));
    this.created = [];
  }

  /** Entities of a type by id, as plain values. */
  all(type) {
    const found = this.entities.get(type) ?? new Map();
    return Object.fromEntries(
      [...found].map(([id, entity]) => [id, Object.fromEntries(Object.entries(entity).map(([name, value]) => [name, value.data]))]),
    );
  }

  /** @param log with its decoded parameters; what no handler of its contract takes is ignored, as graph-node does */
  feed(log) {
    for (const source of [...this.sources]) {
      const handler = source.address === log.address ? source.handlers[log.topics[0]] : undefined;
      if (!handler) continue;
      const memory = source.mapping();
      memory.exports[handler](memory.event(log));
      for (const { name, address } of this.created.splice(0)) this.sources.push({ ...this.templates.get(name), address });
    }
  }

  /** Each event gets a fresh instance, as in graph-node: nothing but entities may outlast one. */
  load(file) {
    const module = new WebAssembly.Module(readFileSync(file));
    return () => {
      let memory;
      const set = (type, id, data) => {
        const name = memory.readString(type);
        if (!this.entities.has(name)) this.entities.set(name, new Map());
        this.entities.get(name).set(memory.readString(id), memory.readEntity(data));
      };
      const get = (type, id) => {
        const entity = this.entities.get(memory.readString(type))?.get(memory.readString(id));
        return entity ? memory.entity(entity) : 0;
      };
      const sum = (calculate) => (left, right) => memory.big(calculate(memory.readBig(left), memory.readBig(right)));
      const imports = {
        env: {
          abort: (message, _file, line) => {
            throw new Error(`mapping aborted: ${message ? memory.readString(message) : 'no message'} (line ${line})`);
          },
        },
        index: { 'store.set': set, 'store.get': get },
        conversion: {
          'typeConversion.bytesToHex': (bytes) => memory.string(toHex(memory.readBytes(bytes))),
          'typeConversion.bigIntToString': (number) => memory.string(memory.readBig(number).toString()),
        },
        numbers: {
          'bigInt.plus': sum((left, right) => left + right),
          'bigInt.minus': sum((left, right) => left - right),
          'bigDecimal.toString': () => {
            throw new Error('no entity has decimals');
          },
        },
        datasource: {
          'dataSource.create': (name, parameters) =>
            this.created.push({ name: memory.readString(name), address: memory.readString(memory.readList(parameters)[0]) }),
        },
      };
      const instance = new WebAssembly.Instance(module, imports);
      memory = new Memory(instance);
      instance.exports._start();
      return memory;
    };
  }
}

