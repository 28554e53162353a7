"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { Problem } from "@/lib/api/problem";
import type { Artwork, Blank } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { Trouble } from "@/components/ui/states";
import { ArtworkView } from "./artwork-view";

type Props = { id: string; shown: Artwork | null; blanks: Blank[]; initialMintId: string | null };

/**
 * A picture as the server may show it to strangers, or none. To its maker, who may see more, the browser shows it as soon as it can say who
 * asks.
 */
export function OwnArtwork({ id, shown, blanks, initialMintId }: Props) {
  const user = useSession((session) => session.user);
  const { data, error } = useQuery({
    queryKey: ["artwork", id, user?.id],
    queryFn: () => api.get<Artwork>(`/artworks/${encodeURIComponent(id)}`),
    enabled: shown === null || shown.owner.id === user?.id,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const seen = data ?? shown;
  if (seen) return <ArtworkView key={`${seen.mine}`} artwork={seen} blanks={blanks} initialMintId={initialMintId} />;
  if (!error) return <p className="label py-24 text-center text-faint">Looking for the picture</p>;
  return (
    <div className="py-24">
      <Trouble>{error instanceof Problem && error.status === 404 ? "There is no such picture, or its maker has not shown it. If it is yours, sign in." : "The picture cannot be read now. Load the page again."}</Trouble>
    </div>
  );
}
