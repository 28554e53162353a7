import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import { RoomNav } from "@/components/layout/room-nav";
import { WalletProvider } from "@/components/wallet/wallet-provider";
import { readConfig } from "@/lib/api/server";
import { usual } from "@/lib/card";
import { codeFont, displayFont, textFont } from "@/lib/fonts";
import { siteOrigin } from "@/lib/site";
import "./globals.css";

const title = "FOFO Studio: type an idea, own it, wear it";
const description = "Type a prompt, pick one of four pictures, mint it, and sell it as a printed piece.";

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(await siteOrigin()),
    applicationName: "FOFO Studio",
    title: { default: title, template: "%s · FOFO Studio" },
    description,
    openGraph: { type: "website", siteName: "FOFO Studio", locale: "en_US", title, description, images: [usual] },
    twitter: { card: "summary_large_image", title, description, images: [usual.url] },
    icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }, { url: "/icon-192.png", sizes: "192x192", type: "image/png" }], apple: [{ url: "/apple-touch-icon.png", sizes: "180x180" }] },
  };
}

export const viewport: Viewport = { themeColor: "#06070c", colorScheme: "dark" };

/** Every page is rendered when asked for: chains and wallets come from the running studio, not from the build. */
export default async function Layout({ children }: { children: ReactNode }) {
  await connection();
  const studio = await readConfig();
  return (
    <html lang="en" className={`${displayFont.variable} ${textFont.variable} ${codeFont.variable}`}>
      <body>
        <WalletProvider studio={studio}>
          <Header />
          <main id="main" tabIndex={-1} className="flow-root min-h-[calc(100dvh-4rem)] outline-none">
            {children}
          </main>
          <Footer />
          <RoomNav place="thumb" />
        </WalletProvider>
      </body>
    </html>
  );
}
