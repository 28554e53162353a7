"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "./class-names";

/** Pages of one area as a row that scrolls on narrow screens. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly (readonly [href: string, name: string])[] }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="no-scrollbar -mx-5 mb-10 overflow-x-auto border-b border-line px-5 md:mx-0 md:px-0">
      <ul className="flex min-w-max gap-1">
        {tabs.map(([href, name]) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? "page" : undefined}
              className={classNames("relative block px-4 py-3.5 font-display font-medium", path === href ? "text-text after:absolute after:inset-x-4 after:bottom-0 after:h-0.5 after:bg-(--room)" : "text-dim hover:text-text")}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
