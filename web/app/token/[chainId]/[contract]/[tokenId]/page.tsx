import type { Metadata } from "next";
import { cache } from "react";
import { Room } from "@/components/ui/page-head";
import { Certificate } from "@/features/token/certificate";
import { missing } from "@/lib/api/not-found";
import { read, readConfig } from "@/lib/api/server";
import type { Token } from "@/lib/api/types";

const token = cache((chainId: string, contract: string, tokenId: string) => read<Token>(`/nft/${encodeURIComponent(chainId)}/${encodeURIComponent(contract)}/${encodeURIComponent(tokenId)}`));

type Props = PageProps<"/token/[chainId]/[contract]/[tokenId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { chainId, contract, tokenId } = await params;
  const found = await token(chainId, contract, tokenId).catch(() => null);
  return found?.takenDown ? { title: `Token ${found.name}`, robots: { index: false } } : { title: found?.name ?? "Token" };
}

export default async function TokenPage({ params }: Props) {
  const { chainId, contract, tokenId } = await params;
  const found = await token(chainId, contract, tokenId).catch(missing);
  const studio = await readConfig();
  return (
    <Room room="mint">
      <Certificate token={found} chain={studio?.chains.find((chain) => chain.chainId === found.chainId)} />
    </Room>
  );
}
