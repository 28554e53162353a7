import type { Metadata } from "next";
import { PageHead, Room } from "@/components/ui/page-head";
import { UploadForm } from "@/features/mint/upload/upload-form";
import { Ways } from "@/features/mint/ways";
import { read } from "@/lib/api/server";
import type { Style } from "@/lib/api/types";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "Upload your own", description: "Bring your own picture. Mint it and sell it just the same.", path: "/mint/upload" });

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
