"use client";
import { Link } from "@/components/ui/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { rooms } from "./rooms";

/** The rooms: a row in the header on wide screens, a bar at the thumb on narrow ones. */
export function RoomNav({ place }: { place: "header" | "thumb" }) {
  const path = usePathname();
  return (
    <nav aria-label="Rooms" className={place === "header" ? "hidden md:block" : "fixed inset-x-0 bottom-0 z-30 border-t border-line bg-ink/95 backdrop-blur md:hidden"}>
      <ul className={place === "header" ? "flex gap-1" : "grid grid-cols-3"}>
        {rooms.map(({ room, name, short, href }) => {
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <li key={room} data-room={room}>
              <Link
                href={href}
                aria-current={here ? "page" : undefined}
                className={classNames(
                  "relative flex items-center justify-center gap-2 px-4 font-display font-medium tracking-wide transition-colors",
                  place === "header" ? "h-16" : "h-14 text-sm",
                  here ? "text-(--room)" : "text-dim hover:text-text",
                )}
              >
                <span aria-hidden className={classNames("size-1.5 bg-(--room)", !here && "opacity-60")} />
                {place === "header" ? name : short}
                {here && <span aria-hidden className={classNames("absolute inset-x-4 h-0.5 bg-(--room) shadow-[0_0_14px_1px_var(--room)]", place === "header" ? "bottom-0" : "top-0")} />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
