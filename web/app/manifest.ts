import type { MetadataRoute } from "next";

/** What a phone needs to put the studio on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "FOFO Studio",
    short_name: "FOFO",
    description: "Type an idea. Own it. Wear it.",
    start_url: "/",
    display: "standalone",
    background_color: "#06070c",
    theme_color: "#06070c",
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
      { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
      { src: "/icon-maskable-512.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
    ],
  };
}
