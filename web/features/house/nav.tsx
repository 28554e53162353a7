"use client";
import { usePathname } from "next/navigation";
import { housePages } from "@/lib/house";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";

/** The way from one of the house's pages to the others; on narrow screens the footer is near. */
export function HouseNav() {
  const here = usePathname();
  return (
    <nav aria-label="The house" className="hidden self-start lg:sticky lg:top-24 lg:block">
      <ul className="border-l border-line">
        {housePages.map(([href, name]) => (
          <li key={href}>
            <Link href={href} aria-current={here === href ? "page" : undefined} className={classNames("-ml-px block border-l py-1.5 pl-5 text-sm", here === href ? "border-volt text-text" : "border-transparent text-dim hover:text-text")}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
