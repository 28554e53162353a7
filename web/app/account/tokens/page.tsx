import type { Metadata } from "next";
import { MyTokens } from "@/features/account/my-tokens";

export const metadata: Metadata = { title: "Your tokens" };

export default function TokensPage() {
  return <MyTokens />;
}
