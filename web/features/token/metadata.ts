import type { Token } from "@/lib/api/types";

/** The `attributes` of ERC-721 metadata as pairs, each once; anything that is not of their form is left out. */
export function attributesOf(metadata: Token["metadata"]): [name: string, value: string][] {
  const attributes = metadata?.attributes;
  if (!Array.isArray(attributes)) return [];
  const pairs = attributes.flatMap((attribute: unknown) => {
    if (typeof attribute !== "object" || attribute === null) return [];
    const { trait_type: name, value } = attribute as Record<string, unknown>;
    if (typeof name !== "string" || (typeof value !== "string" && typeof value !== "number")) return [];
    return [[name, String(value)] as [string, string]];
  });
  return pairs.filter(([name, value], index) => pairs.findIndex((pair) => pair[0] === name && pair[1] === value) === index);
}

/** Where this studio serves the picture that the metadata names by its content address. */
export function pictureOf(token: Token): string | null {
  const image = token.metadata?.image;
  if (typeof image === "string" && image.startsWith("ipfs://")) return `/ipfs/${image.slice("ipfs://".length)}`;
  return token.imageCid ? `/ipfs/${token.imageCid}` : null;
}
