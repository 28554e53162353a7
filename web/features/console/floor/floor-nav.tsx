"use client";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";

const places = [
  ["/console/factory/queue", "Queue"],
  ["/console/factory/station", "Station"],
  ["/console/factory", "Jobs"],
  ["/console/factory/sheets", "Gang sheets"],
  ["/console/factory/blanks", "Blanks"],
  ["/console/factory/reprints", "Reprints"],
] as const;

/** The print shop's pages, large enough for a thumb. */
export function FloorNav() {
  const path = usePathname();
  return (
    <nav aria-label="Factory" className="-mt-4 mb-8">
      <ul className="flex flex-wrap gap-2">
        {places.map(([href, name]) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? "page" : undefined}
              className={classNames("cut-sm flex min-h-11 items-center border px-4 text-sm", path === href ? "border-market bg-market/10 text-text" : "border-line text-dim hover:border-edge hover:text-text")}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
