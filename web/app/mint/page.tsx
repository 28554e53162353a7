import type { Metadata } from "next";
import { PageHead, Room } from "@/components/ui/page-head";
import { Compose } from "@/features/mint/compose";
import { Ways } from "@/features/mint/ways";
import { read } from "@/lib/api/server";
import type { Style } from "@/lib/api/types";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "The Neural Mint", description: "One sentence, four pictures. Choose one and make it yours.", path: "/mint" });

export default async function MintPage({ searchParams }: PageProps<"/mint">) {
  const { prompt, style, aspect } = await searchParams;
  const { items } = await read<{ items: Style[] }>("/ai/styles");
  return (
    <Room room="mint">
      <PageHead eyebrow="Room two" title="The Neural Mint">
        One sentence, four pictures. Choose one and make it yours.
      </PageHead>
      <Ways />
      <Compose key={`${prompt}|${style}|${aspect}`} styles={items} initialPrompt={String(prompt ?? "").slice(0, 1000)} initialStyle={String(style ?? "")} initialAspect={String(aspect ?? "")} />
    </Room>
  );
}
