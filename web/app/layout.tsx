import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import { RoomNav } from "@/components/layout/room-nav";
import { WalletProvider } from "@/components/wallet/wallet-provider";
import { readConfig } from "@/lib/api/server";
import { codeFont, displayFont, textFont } from "@/lib/fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "FOFO Studio: type an idea, own it, wear it", template: "%s · FOFO Studio" },
  description: "Type a prompt, pick one of four pictures, mint it, and sell it as a printed piece.",
};

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
          <main id="main" tabIndex={-1} className="min-h-[calc(100dvh-4rem)] outline-none">
            {children}
          </main>
          <Footer />
          <RoomNav place="thumb" />
        </WalletProvider>
      </body>
    </html>
  );
}
