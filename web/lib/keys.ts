/**
 * A new Idempotency-Key. One is created per intent, kept while the person retries, and dropped once the resource exists or its content
 * changes: so a double click or a lost reply never buys twice.
 */
export function newKey(): string {
  // randomUUID exists on secure origins only; a studio on a plain http address in the local network has none.
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Keeps one key per content: the same content gets the same key until `done`. */
export class IntentKey {
  private content: string | null = null;
  private key = "";

  of(content: unknown): string {
    const text = JSON.stringify(content);
    if (text !== this.content) {
      this.content = text;
      this.key = newKey();
    }
    return this.key;
  }

  done(): void {
    this.content = null;
  }
}
