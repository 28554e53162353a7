import { Link } from "@/components/ui/link";
import type { CSSProperties, ReactNode } from "react";
import type { Artwork, LeaderboardRow, ProductSummary } from "@/lib/api/types";
import { srcSet } from "@/lib/pictures";
import { type RoomName, rooms } from "@/components/layout/rooms";

type Props = { artworks: Artwork[]; products: ProductSummary[]; leaders: LeaderboardRow[] };

/** Three lit doors; through each one sees what the room holds now. */
export function Street({ artworks, products, leaders }: Props) {
  const inside: Record<RoomName, ReactNode> = {
    market: <Shelf pictures={products.map((product) => product.mockupSmallUrl ?? product.thumbnailUrl)} />,
    mint: <Easel artwork={artworks[0]} />,
    dao: <Board leaders={leaders} />,
  };
  return (
    <section aria-label="The three rooms" className="street pb-28">
      <div className="shell grid gap-5 md:grid-cols-3 md:gap-6">
        {rooms.map(({ room, name, href, line }) => (
          <Link key={room} href={href} className="door cut group" data-room={room} style={{ "--glow": "var(--room)" } as CSSProperties}>
            <div className="flex items-baseline justify-between gap-4 px-5 pt-5 pb-4">
              <span className="sign text-xl lg:text-2xl">{name}</span>
              <span aria-hidden className="text-(--room) transition-transform group-hover:translate-x-1">
                →
              </span>
            </div>
            <div className="mx-5 h-44 overflow-hidden border border-line bg-ink md:h-64 lg:h-80">{inside[room]}</div>
            <p className="px-5 py-5 text-dim">{line}</p>
          </Link>
        ))}
      </div>
    </section>
  );
}

function Shelf({ pictures }: { pictures: string[] }) {
  if (pictures.length === 0) return <Dark />;
  return (
    <div className={pictures.length < 4 ? "size-full" : "grid size-full grid-cols-4 gap-px bg-line md:grid-cols-2 md:grid-rows-2"}>
      {pictures.slice(0, pictures.length < 4 ? 1 : 4).map((picture) => (
        <img key={picture} src={picture} alt="" loading="lazy" className="size-full min-h-0 object-cover opacity-85 transition-opacity group-hover:opacity-100" />
      ))}
    </div>
  );
}

function Easel({ artwork }: { artwork: Artwork | undefined }) {
  if (!artwork) return <Dark />;
  return (
    <div className="relative size-full overflow-hidden">
      <img src={artwork.imageSmallUrl} srcSet={srcSet(artwork)} sizes="(min-width: 48rem) 30vw, 90vw" alt="" loading="lazy" className="size-full object-cover opacity-90 transition-[opacity,scale] duration-700 group-hover:scale-[1.03] group-hover:opacity-100" />
      <span aria-hidden className="absolute inset-x-0 top-0 h-1/4 animate-sweep border-b border-mint/70 bg-linear-to-b from-transparent to-mint/15 motion-reduce:hidden" />
      {artwork.prompt !== "" && (
        <p className="absolute inset-x-0 bottom-0 truncate bg-ink/85 px-3 py-2 font-mono text-xs text-text">
          <span className="text-mint">&gt;</span> {artwork.prompt}
        </p>
      )}
    </div>
  );
}

function Board({ leaders }: { leaders: LeaderboardRow[] }) {
  if (leaders.length === 0) return <Dark />;
  const most = Math.max(...leaders.map((leader) => Number(leader.points)), 1);
  return (
    <ol className="flex size-full flex-col justify-center gap-3 p-5 md:gap-4">
      {leaders.slice(0, 4).map((leader) => (
        <li key={leader.userId} className="text-xs">
          <span className="flex justify-between font-mono">
            <span className="text-dim">
              {leader.rank} {leader.name}
            </span>
            <span className="text-dao">{leader.points}</span>
          </span>
          <span className="mt-1.5 block h-1 bg-dao/15">
            <span className="block h-full bg-dao" style={{ width: `${(Number(leader.points) / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A room with nobody in it yet: its lamp, and dark. */
function Dark() {
  return (
    <svg aria-hidden viewBox="0 0 200 160" preserveAspectRatio="xMidYMid slice" className="size-full text-(--room)" fill="none" stroke="currentColor">
      <path d="M0 120h200M100 0v26" opacity=".35" />
      <path d="M84 44l16-18 16 18z" fill="currentColor" fillOpacity=".8" />
      <path d="M84 44 40 120h120L116 44z" fill="currentColor" fillOpacity=".12" stroke="none" />
    </svg>
  );
}
