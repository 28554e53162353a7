"use client";
import { usePathname } from "next/navigation";
import { housePages } from "@/lib/house";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";

/** The way from one of the house's pages to the others. */
export function HouseNav() {
  const here = usePathname();
  return (
    <nav aria-label="The house" className="self-start lg:sticky lg:top-24">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-4 lg:grid lg:border-t-0 lg:border-l lg:pt-0">
        {housePages.map(([href, name]) => (
          <li key={href}>
            <Link href={href} aria-current={here === href ? "page" : undefined} className={classNames("block py-1.5 text-sm lg:-ml-px lg:border-l lg:pl-5", here === href ? "border-volt text-text" : "border-transparent text-dim hover:text-text")}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
