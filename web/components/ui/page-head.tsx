import type { ReactNode } from "react";

/** The top of every inner page: where one is, what it is for. */
export function PageHead({ eyebrow, title, children, aside }: { eyebrow: string; title: ReactNode; children?: ReactNode; aside?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-6 pt-10 pb-8 sm:pt-14">
      <div className="max-w-3xl">
        <p className="label mb-3 text-(--room)">{eyebrow}</p>
        <h1 className="text-4xl sm:text-5xl">{title}</h1>
        {children && <div className="mt-4 max-w-prose text-lg text-dim">{children}</div>}
      </div>
      {aside}
    </div>
  );
}

/** A room's page: its light, its width. */
export function Room({ room, children }: { room?: "market" | "mint" | "dao"; children: ReactNode }) {
  return (
    <div data-room={room} className="room-light">
      <div className="shell pb-24">{children}</div>
    </div>
  );
}
