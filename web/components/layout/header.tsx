import { Link } from "@/components/ui/link";
import { WalletButton } from "@/components/wallet/wallet-button";
import { Logo } from "./logo";
import { NoticesLink } from "./notices-link";
import { RoomNav } from "./room-nav";

export function Header() {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-ink/85 backdrop-blur-md">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-volt focus:px-4 focus:py-2 focus:text-ink">
        Skip to content
      </a>
      <div className="shell flex h-16 items-center justify-between gap-6">
        <div className="flex-1">
          <Link href="/" className="block w-fit py-3 text-text">
            <Logo className="h-6" />
          </Link>
        </div>
        <RoomNav place="header" />
        <div className="flex flex-1 items-center justify-end gap-1 sm:gap-3">
          <NoticesLink />
          <WalletButton />
        </div>
      </div>
    </header>
  );
}
