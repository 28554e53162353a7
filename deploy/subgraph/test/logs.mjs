// Decodes logs by the golden ABIs, as graph-node does: parameters in their order, indexed or not.
import { toHex } from './memory.mjs';

const isDynamic = (input) =>
  input.type.endsWith('[]') || input.type === 'string' || input.type === 'bytes' || (input.type === 'tuple' && input.components.some(isDynamic));
const sizeOf = (input) => (input.type === 'tuple' ? input.components.reduce((sum, one) => sum + sizeOf(one), 0) : 32);

function scalar(type, word) {
  if (type === 'address') return toHex(word.subarray(12));
  if (type === 'bool') return word[31] !== 0;
  if (type.startsWith('uint')) return BigInt(toHex(word));
  if (type.startsWith('bytes')) return toHex(word.subarray(0, Number(type.slice('bytes'.length))));
  throw new Error(`no event of ours has a parameter of type ${type}`);
}

const number = (data, at) => Number(BigInt(toHex(data.subarray(at, at + 32))));

function decode(input, data, at) {
  const { type } = input;
  if (type.endsWith('[]')) {
    const element = { ...input, type: type.slice(0, -2) };
    const body = data.subarray(at + 32);
    const elements = Array.from({ length: number(data, at) }, () => element);
    return { type, value: sequence(elements, body) };
  }
  if (type === 'tuple') return { type, value: sequence(input.components, data.subarray(at)) };
  if (type === 'string' || type === 'bytes') {
    const bytes = data.subarray(at + 32, at + 32 + number(data, at));
    return { type, value: type === 'string' ? Buffer.from(bytes).toString('utf8') : toHex(bytes) };
  }
  return { type, value: scalar(type, data.subarray(at, at + 32)) };
}

/** Values one after the other: those of changing size stand at the offset in their place. */
function sequence(inputs, data) {
  let place = 0;
  return inputs.map((input) => {
    const at = isDynamic(input) ? number(data, place) : place;
    place += isDynamic(input) ? 32 : sizeOf(input);
    return decode(input, data, at);
  });
}

/** The parameters of a log: `{name, type, value}`. */
export function parameters(event, log) {
  const topics = log.topics.slice(1).map((topic) => Buffer.from(topic.slice(2), 'hex'));
  const plain = sequence(event.inputs.filter((input) => !input.indexed), Buffer.from(log.data.slice(2), 'hex'));
  return event.inputs.map((input) =>
    input.indexed ? { name: input.name, type: input.type, value: scalar(input.type, topics.shift()) } : { name: input.name, ...plain.shift() },
  );
}
