/** `0x1234…abcd` */
export function shortHash(hash: string): string {
  return hash.length > 14 ? `${hash.slice(0, 6)}…${hash.slice(-4)}` : hash;
}

/** `order_01h2xcejqtf2nbrexx3vqjhp41` → `order_…qjhp41` */
export function shortId(id: string): string {
  const cut = id.indexOf("_");
  return cut > 0 && id.length > 16 ? `${id.slice(0, cut + 1)}…${id.slice(-6)}` : id;
}

/** `pixel-art` → `Pixel art`, `in_production` → `In production` */
export function words(name: string): string {
  const spaced = name.replace(/[-_]+/g, " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** A note of the server for display: capitalised, with shortened hashes. */
export function sentence(note: string): string {
  const short = note.replace(/0x[0-9a-fA-F]{40,64}/g, shortHash);
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** A message of the API as a sentence; a first word that is an id or an address stays as it is. */
export function wholeSentence(message: string): string {
  const begun = message.replace(/^[a-z](?=[a-z’']*[ ,:])/, (letter) => letter.toUpperCase());
  return ended(begun);
}

/**
 * A field error of the server as a sentence below its field: `must not be empty` → `This must not be empty.`; one about a line of it begins with
 * that line.
 */
export function aboutThis(message: string): string {
  if (/^line \d+:/.test(message)) return ended(`L${message.slice(1)}`);
  const whole = /^[a-z]/.test(message) ? `This ${message}` : message;
  return ended(whole);
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** A prompt in quotation marks; its own become the inner ones: `“a sign that says ‘OPEN’”` */
export function quoted(prompt: string): string {
  return `“${prompt.replace(/["“”]([^"“”]*)["“”]/g, "‘$1’")}”`;
}
