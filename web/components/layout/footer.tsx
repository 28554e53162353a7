import { Link } from "@/components/ui/link";
import { housePages } from "@/lib/house";
import { Logo } from "./logo";
import { rooms } from "./rooms";

export function Footer() {
  return (
    <footer className="border-t border-line bg-deep">
      <div className="shell flex flex-col gap-8 py-12 pb-28 md:flex-row md:items-end md:justify-between md:pb-12">
        <div>
          <Logo className="h-6 text-dim" />
          <p className="mt-4 max-w-sm text-sm text-faint">Every picture says which engine made it, or that its owner uploaded it. Everything is printed to order. Tokens belong to whoever holds them.</p>
        </div>
        <ul className="flex max-w-xl flex-wrap gap-x-8 gap-y-3 text-sm text-dim md:justify-end">
          {rooms.map(({ href, name }) => (
            <li key={href}>
              <Link href={href} className="hover:text-text">
                {name}
              </Link>
            </li>
          ))}
          <li>
            <Link href="/collections" className="hover:text-text">
              Collections
            </Link>
          </li>
          {housePages.map(([href, name]) => (
            <li key={href}>
              <Link href={href} className="hover:text-text">
                {name}
              </Link>
            </li>
          ))}
          <li>
            <a href="/api/docs" className="hover:text-text">
              API
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
