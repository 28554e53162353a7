import type { Metadata } from "next";
import { PageHead, Room } from "@/components/ui/page-head";
import { UploadForm } from "@/features/mint/upload/upload-form";
import { Ways } from "@/features/mint/ways";
import { read } from "@/lib/api/server";
import type { Style } from "@/lib/api/types";

export const metadata: Metadata = { title: "Upload your own" };

export default async function UploadPage() {
  const { items } = await read<{ items: Style[] }>("/ai/styles");
  return (
    <Room room="mint">
      <PageHead eyebrow="Room two" title="The Neural Mint">
        Bring your own picture. Mint it and sell it just the same.
      </PageHead>
      <Ways />
      <UploadForm styles={items} />
    </Room>
  );
}
