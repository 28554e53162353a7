"use client";
import { type ReactNode, useCallback, useState } from "react";
import type { Artwork, Blank } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { isUpload, kindOf, nameOf, sourceOf } from "@/lib/artwork";
import { engineName } from "@/lib/engines";
import { settingsOf, shapeOf, textOf } from "@/lib/recipe";
import { words } from "@/lib/text";
import { By } from "@/components/by";
import { Report } from "@/components/report";
import { Facts } from "@/components/ui/facts";
import { Hash } from "@/components/ui/hash";
import { Again } from "./again";
import { Maker } from "./maker";
import { NearDuplicate } from "./near-duplicate";
import { Curation } from "./curation";
import { OwnerActions } from "./owner-actions";

/** A picture with its whole record; its owner also finds here the way to a token and to a product. */
export function ArtworkView({ artwork, creator, blanks, initialMintId }: { artwork: Artwork; creator: string | undefined; blanks: Blank[]; initialMintId: string | null }) {
  const user = useSession((session) => session.user);
  const owned = user?.id === artwork.owner.id;
  const [minted, setMinted] = useState(false);
  const noteMint = useCallback(() => setMinted(true), []);
  const curates = user?.operator === true && artwork.visibility === "public";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 pt-8 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)] lg:gap-16 lg:pt-12">
      <div className="lg:sticky lg:top-24 lg:self-start">
        {artwork.takenDownFor !== undefined && (
          <p role="note" className="cut mb-5 border border-bad/60 p-5 text-sm text-dim">
            <strong className="block text-base font-medium text-text">An operator took this picture down</strong>
            {artwork.takenDownFor}
          </p>
        )}
        {(artwork.takenDownFor === undefined || user?.operator) && (
          <img
            src={artwork.imageUrl}
            alt={nameOf(artwork)}
            width={artwork.width}
            height={artwork.height}
            className="cut mx-auto max-h-[78vh] w-auto max-w-full border border-line bg-deep"
            data-testid="artwork-image"
          />
        )}
      </div>
      <div>
        <p className="label text-(--room)">{kindOf(artwork)}</p>
        <h1 className="mt-3 text-3xl break-words sm:text-4xl">{nameOf(artwork)}</h1>
        {creator && (
          <p className="mt-3 text-dim">
            <By id={artwork.owner.id} name={creator} />
          </p>
        )}
        <NearDuplicate artwork={artwork} />
        {owned && artwork.takenDownFor === undefined && (
          <>
            <OwnerActions artwork={artwork} minted={minted} />
            <Maker artwork={artwork} blanks={blanks} initialMintId={initialMintId} onMinted={noteMint} />
          </>
        )}
        {curates && <Curation artwork={artwork} />}
        {artwork.prompt !== "" && !isUpload(artwork) && <Again artwork={artwork} />}
        <Record artwork={artwork} />
        {!owned && artwork.takenDownFor === undefined && (
          <div className="mt-10">
            <Report path={`/artworks/${artwork.id}`} what="picture" />
          </div>
        )}
      </div>
    </div>
  );
}

/** Of a picture that an engine made: all that makes it again. */
function painted(artwork: Artwork): [string, ReactNode][] {
  return [
    ["Engine", [engineName(artwork.engine), artwork.engineVersion].filter(Boolean).join(" ")],
    ["Model", artwork.model],
    ["Seed", <span key="seed" className="font-mono">{String(artwork.seed)}</span>],
    ["Shape", shapeOf(artwork)],
    ...(artwork.enhancedPrompt === undefined ? [] : [["What the engine was told", artwork.enhancedPrompt] satisfies [string, ReactNode]]),
    ["Left out", textOf(artwork, "negativePrompt")],
    ...settingsOf(artwork),
  ];
}

/** What its owner says about an uploaded picture. */
function brought(artwork: Artwork): [string, ReactNode][] {
  return [
    ["Uploaded", "by its owner, who confirmed the rights to it"],
    ["How it was made", sourceOf(artwork)],
  ];
}

function Record({ artwork }: { artwork: Artwork }) {
  const features = Object.entries(artwork.features);
  return (
    <section aria-labelledby="record" className="mt-12">
      <h2 id="record" className="mb-4 text-xl">
        Record
      </h2>
      <Facts
        rows={[
          ...(isUpload(artwork) ? brought(artwork) : painted(artwork)),
          ["Size", `${artwork.width} × ${artwork.height} px`],
          ...(artwork.imageCid === undefined
            ? []
            : [["Picture address", <Hash key="cid" value={artwork.imageCid} label="CID" href={`/ipfs/${artwork.imageCid}`} />] satisfies [string, ReactNode]]),
        ]}
      />
      {features.length > 0 && (
        <dl className="mt-6 flex flex-wrap gap-2">
          {features.map(([name, value]) => (
            <div key={name} className="border border-line px-3 py-2">
              <dt className="label text-faint">{words(name)}</dt>
              <dd className="mt-0.5 text-sm">{words(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
