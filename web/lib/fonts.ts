import localFont from "next/font/local";

// The first two are preloaded. A font that loads late on a first visit is used from the next page on: text that is being read does not jump.

/** Headings and labels: squared, built for screens. Chakra Petch, SIL Open Font License. */
export const displayFont = localFont({
  src: [
    { path: "../node_modules/@fontsource/chakra-petch/files/chakra-petch-latin-500-normal.woff2", weight: "500" },
    { path: "../node_modules/@fontsource/chakra-petch/files/chakra-petch-latin-700-normal.woff2", weight: "700" },
  ],
  variable: "--font-chakra",
  display: "optional",
});

/** Body text: calm and open at 15 px. Geist, SIL Open Font License. */
export const textFont = localFont({
  src: "../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  variable: "--font-geist",
  weight: "100 900",
  display: "optional",
});

/** Hashes, amounts, labels. JetBrains Mono, SIL Open Font License. */
export const codeFont = localFont({
  src: "../node_modules/@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2",
  variable: "--font-jetbrains",
  weight: "400",
  display: "optional",
  preload: false,
});
