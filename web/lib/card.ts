import type { Metadata } from "next";

type Card = { title: string; description?: string; path: string; image?: { url: string; alt: string; width?: number; height?: number }; kind?: "website" | "article" };

/** A page's link preview, and its canonical URL for search engines. Paths are relative to the site's origin. */
export function cardOf({ title, description, path, image, kind = "website" }: Card): Metadata {
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: { type: kind, siteName: "FOFO Studio", locale: "en_US", title, description, url: path, images: [image ?? usual] },
    twitter: { card: "summary_large_image", title, description, images: [(image ?? usual).url] },
  };
}

/** The studio's default picture. */
export const usual = { url: "/card.png", alt: "FOFO Studio: type an idea, own it, wear it", width: 1200, height: 630 };
