"use client";
import { Link } from "./link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { classNames } from "./class-names";

/** Pages of one area as a row that scrolls on narrow screens, with the current one in sight; where it goes on, it fades. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly (readonly [href: string, name: string])[] }) {
  const path = usePathname();
  // The tab of this page, or of the area that it belongs to: the longest path that it begins with.
  const current = tabs.map(([href]) => href).filter((href) => path === href || path.startsWith(`${href}/`)).sort((a, b) => b.length - a.length)[0];
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const show = () => {
      const here = row.current?.querySelector<HTMLElement>("[aria-current]");
      if (row.current && here) row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
    };
    show();
    window.addEventListener("resize", show);
    return () => window.removeEventListener("resize", show);
  }, [path]);
  return (
    <nav ref={row} aria-label={label} className="no-scrollbar relative -mx-5 mb-10 overflow-x-auto border-b border-line px-1 max-md:[mask-image:linear-gradient(to_right,#000_calc(100%-3rem),transparent)] md:-mx-4 md:px-0">
      <ul className="flex min-w-max gap-1 max-md:pr-12">
        {tabs.map(([href, name]) => ({ href, name, here: href === current })).map(({ href, name, here }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={here ? (path === href ? "page" : "true") : undefined}
              className={classNames("relative block px-4 py-3.5 font-display font-medium", here ? "text-text after:absolute after:inset-x-4 after:bottom-0 after:h-0.5 after:bg-(--room)" : "text-dim hover:text-text")}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
