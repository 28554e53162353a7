"use client";
import { useState } from "react";
import type { Product, ProductVariant } from "@/lib/api/types";
import { mockupSrcSet, mockupsOf, viewName } from "@/lib/mockups";
import { words } from "@/lib/text";
import { classNames } from "@/components/ui/class-names";
import { later } from "@/components/ui/later";

const Zoom = later(() => import("./zoom").then((module) => module.Zoom));

/** The large picture's width. */
const sizes = "(min-width: 84rem) 41rem, (min-width: 64rem) 50vw, 94vw";

/** `srcSet` only where `small` is the same picture. */
type View = { url: string; small: string; srcSet?: string; name: string; kind: string; maker?: string };

/** The product's pictures: a large one, and the others to choose from. Those of the chosen colour and size come first; the same view stays chosen. */
export function MockupViewer({ product, variant, waiting }: { product: Product; variant: ProductVariant | undefined; waiting: boolean }) {
  const views = viewsOf(product, variant);
  const [chosen, setChosen] = useState<View | null>(null);
  const [large, setLarge] = useState(false);
  const shown = views.find(({ url }) => url === chosen?.url) ?? views.find(({ kind }) => kind === chosen?.kind) ?? views[0];
  if (!shown) return <div className="cut aspect-square border border-line bg-deep" />;
  return (
    <div>
      <div className="relative">
        <button type="button" aria-label={`Zoom in: ${shown.name}`} onClick={() => setLarge(true)} onPointerEnter={Zoom.ahead} className="group relative block w-full cursor-zoom-in">
          <img key={shown.url} src={shown.url} srcSet={shown.srcSet} sizes={sizes} alt={`${product.title}: ${shown.name}`} width={1200} height={1200} fetchPriority="high" className="cut aspect-square w-full border border-line bg-deep object-cover" />
          <span className="cut-sm absolute right-3 bottom-3 border border-line bg-deep/80 px-3 py-1.5 text-sm text-dim group-hover:text-text">
            Zoom in
          </span>
        </button>
        {shown.maker && <p className="cut-sm pointer-events-none absolute bottom-3 left-3 border border-line bg-deep/80 px-3 py-1.5 text-sm text-dim">Picture by {shown.maker}</p>}
      </div>
      <Zoom open={large} url={shown.url} name={`${product.title}: ${shown.name}`} onClose={() => setLarge(false)} />
      <p role="status" className={waiting ? "mt-4 text-sm text-dim" : "sr-only"}>
        {waiting ? `This is the picture itself. Its mockups on the ${product.blankName} are on their way.` : ""}
      </p>
      {views.length > 1 && (
        <ul className="mt-4 flex flex-wrap gap-3">
          {views.map((view) => (
            <li key={view.url}>
              <button
                type="button"
                aria-label={`Show ${view.name}`}
                aria-pressed={view.url === shown.url}
                onClick={() => setChosen(view)}
                className={classNames("cut-sm block size-18 overflow-hidden border-2", view.url === shown.url ? "border-(--room)" : "border-line hover:border-edge")}
              >
                <img src={view.small} alt="" loading="lazy" fetchPriority="low" className="size-full object-cover" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function viewsOf(product: Product, variant: ProductVariant | undefined): View[] {
  const views: View[] = mockupsOf(product, variant).map((mockup) => ({ url: mockup.url, small: mockup.smallUrl, srcSet: mockupSrcSet(mockup.url, mockup.smallUrl), name: [viewName(mockup.view), mockup.colour].filter(Boolean).join(", "), kind: mockup.view ?? "front" }));
  for (const picture of product.makersMockups.filter(({ colour }) => !variant || !colour || colour === variant.colour)) {
    const maker = words(picture.maker);
    views.push({ url: picture.url, small: picture.smallUrl, name: [picture.name, picture.colour, `by ${maker}`].filter(Boolean).join(", "), kind: `${picture.maker} ${picture.name}`, maker });
  }
  views.push({ url: product.imageUrl, small: product.thumbnailUrl, name: "the picture itself", kind: "picture" });
  return views;
}
