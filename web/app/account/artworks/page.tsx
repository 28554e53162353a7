import type { Metadata } from "next";
import { MyArtworks } from "@/features/account/my-artworks";

export const metadata: Metadata = { title: "Your pictures" };

export default function ArtworksPage() {
  return <MyArtworks />;
}
