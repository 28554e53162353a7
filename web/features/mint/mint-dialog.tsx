"use client";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { api } from "@/lib/api/client";
import type { Artwork, Collection, Mint, Page } from "@/lib/api/types";
import { nameOf } from "@/lib/artwork";
import { useDraft } from "@/lib/draft/use-draft";
import { useStudio } from "@/lib/studio";
import { useSentForm } from "@/lib/use-sent-form";
import { QuotaNote } from "@/components/quota-note";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select, TextArea, TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";
import { LinkFirst } from "@/components/wallet/link-first";
import { MintChain } from "./mint-chain";
import { NearDuplicate } from "./near-duplicate";

const fields = ["name", "description", "editionSize", "royaltyBps", "collectionId"] as const;

type Props = { artwork: Artwork; open: boolean; onClose: () => void; onRequested: (mint: Mint) => void };

/** Name, words, edition and royalty: what goes into the token for good. */
export function MintDialog({ artwork, open, onClose, onRequested }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Mint it" testId="mint-dialog">
      <LinkFirst why="A token needs a wallet to go to.">
        <NearDuplicate artwork={artwork} />
        <MintForm artwork={artwork} onRequested={onRequested} />
      </LinkFirst>
    </Dialog>
  );
}

function MintForm({ artwork, onRequested }: Pick<Props, "artwork" | "onRequested">) {
  const studio = useStudio();
  const element = useRef<HTMLFormElement>(null);
  const { sending, troubles, send } = useSentForm(fields, element);
  const sent = useDraft(`mint/${artwork.id}`, element);
  const [pieces, setPieces] = useState(1);
  const [into, setInto] = useState("");
  const collections = useMintable(pieces > 1 ? "editions" : "originals");
  const chosen = collections.find(({ id }) => id === into);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = {
      artworkId: artwork.id,
      name: String(form.get("mint-name")).trim(),
      description: String(form.get("mint-description")).trim(),
      chainId: chosen?.chainId ?? Number(form.get("mint-chain") ?? studio?.chains[0]?.chainId),
      ...(chosen ? { collectionId: chosen.id } : {}),
      editionSize: Number(form.get("mint-edition")),
      royaltyBps: Math.round(Number(form.get("mint-royalty")) * 100),
    };
    await send(body, async (idempotencyKey) => {
      const mint = await api.post<Mint>("/nft/mint", { body, idempotencyKey });
      sent();
      onRequested(mint);
    });
  };
  return (
    <form ref={element} onSubmit={submit} className="grid gap-4">
      <TextField id="mint-name" label="Name" required maxLength={100} defaultValue={titleOf(artwork.prompt)} error={troubles.name} />
      <TextArea id="mint-description" label="Description" maxLength={2000} defaultValue={nameOf(artwork)} error={troubles.description} hint="Stored with the picture permanently." />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField id="mint-edition" label="How many" type="number" inputMode="numeric" min={1} max={10000} step={1} defaultValue={1} onChange={(event) => setPieces(Number(event.target.value))} required error={troubles.editionSize} hint="1 makes an original, more make an edition." />
        <TextField id="mint-royalty" label="Royalty in percent" type="number" inputMode="decimal" min={0} max={25} step={0.5} defaultValue={5} required error={troubles.royaltyBps} hint="Your share of each resale." />
      </div>
      {collections.length > 0 && (
        <Select id="mint-collection" label="Collection" value={into} onChange={(event) => setInto(event.target.value)} error={troubles.collectionId}>
          <option value="">{pieces > 1 ? "FOFO Editions" : "FOFO Originals"}, the studio’s own</option>
          {collections.map(({ id, name, symbol }) => (
            <option key={id} value={id}>
              {name} ({symbol})
            </option>
          ))}
        </Select>
      )}
      {!chosen && <MintChain />}
      {troubles.form ? <Trouble>{troubles.form}</Trouble> : <QuotaNote names={["mint-gas"]} />}
      <Button type="submit" look="primary" size="large" busy={sending} data-testid="mint">
        Mint to my wallet
      </Button>
    </form>
  );
}

/** One's own collections that have room for a piece of this kind, and whose owner lets the studio mint. */
function useMintable(kind: Collection["kind"]): Collection[] {
  const { data } = useQuery({
    queryKey: ["list", "mintable"],
    queryFn: ({ signal }) => api.get<Page<Collection>>("/me/collections?limit=100", { signal }),
    staleTime: 15_000,
  });
  return (data?.items ?? []).filter((one) => one.kind === kind && one.status === "open" && one.studioMints && (one.maxSupply === undefined || one.minted < one.maxSupply));
}

/** The first words of the prompt, as a title. */
function titleOf(prompt: string): string {
  const text = prompt.length > 60 ? `${prompt.slice(0, 60).replace(/\s+\S*$/, "")}…` : prompt;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
