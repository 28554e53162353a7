import type { Metadata } from "next";
import { PageHead, Room } from "@/components/ui/page-head";
import { Compose, type Recipe } from "@/features/mint/compose";
import { Ways } from "@/features/mint/ways";
import { read, readOrNull } from "@/lib/api/server";
import type { ImageEngine, Style } from "@/lib/api/types";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "The Neural Mint", description: "One sentence, four pictures. Choose one and make it yours.", path: "/mint" });

export default async function MintPage({ searchParams }: PageProps<"/mint">) {
  const asked = await searchParams;
  const from: Recipe = { prompt: text(asked.prompt, 1000), style: text(asked.style), aspect: text(asked.aspect), seed: text(asked.seed), negative: text(asked.negative, 500), engine: text(asked.engine) };
  const [styles, engines] = await Promise.all([read<{ items: Style[] }>("/ai/styles"), readOrNull<{ items: ImageEngine[] }>("/ai/engines")]);
  return (
    <Room room="mint">
      <PageHead eyebrow="Room two" title="The Neural Mint">
        One sentence, four pictures. Choose one and make it yours.
      </PageHead>
      <Ways />
      <Compose key={Object.values(from).join("|")} styles={styles.items} engines={engines?.items ?? []} from={from} />
    </Room>
  );
}

function text(asked: string | string[] | undefined, longest = 100): string {
  return typeof asked === "string" ? asked.slice(0, longest) : "";
}
