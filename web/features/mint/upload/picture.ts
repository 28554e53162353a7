/** What the browser can check about a picture file before it is sent. The studio checks again, more closely. */

export const shortestSide = 512;
const longestToShortest = 3;
const mostPixels = 40_000_000;
const sharpDpi = 150;

export type Size = { width: number; height: number };

/** Which of the kinds that are taken it is, by its first bytes; null for anything else, whatever its name says. */
export function kindOfFile(head: Uint8Array): "PNG" | "JPEG" | "WebP" | null {
  const text = String.fromCharCode(...head.slice(0, 12));
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "PNG";
  if (text.startsWith("\xff\xd8\xff")) return "JPEG";
  return text.startsWith("RIFF") && text.slice(8) === "WEBP" ? "WebP" : null;
}

/** What is surely wrong with its size, as a sentence; null when it can be sent. Whether a small one is pixel art only the studio can tell. */
export function sizeTrouble({ width, height }: Size): string | null {
  if (width * height > mostPixels) return `It has ${width} × ${height} px; the limit is 40 million pixels. Scale it down.`;
  if (Math.max(width, height) > longestToShortest * Math.min(width, height)) return `It has ${width} × ${height} px: crop it to something between 1:3 and 3:1.`;
  return null;
}

/** How large it prints before its edges look soft: `20 × 14 cm`. */
export function sharpUpTo({ width, height }: Size): string {
  const [across, down] = [width, height].map((pixels) => Math.max(1, Math.round((pixels / sharpDpi) * 2.54)));
  return `${across} × ${down} cm`;
}

/** `240 kB`, `3.4 MB` */
export function weight(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A title to begin with, from the file's name: `my_fox-final (2).png` → `My fox final`. Cameras' names say nothing, so they give none. */
export function titleFrom(fileName: string): string {
  const plain = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replace(/\s*\(\d+\)$/, "")
    .replace(/[-_]+/g, " ")
    .trim();
  if (!/\p{L}{3}/u.test(plain) || /^(img|dsc[nf]?|pxl|screenshot|image|photo|untitled|download)(\d|\b)/i.test(plain)) return "";
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
