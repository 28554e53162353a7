"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { Problem } from "@/lib/api/problem";
import type { Artwork, Blank } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { ButtonLink } from "@/components/ui/button";
import { Empty, Failure } from "@/components/ui/states";
import { ArtworkView } from "./artwork-view";

type Props = { id: string; shown: Artwork | null; creator: string | undefined; blanks: Blank[]; initialMintId: string | null };

/**
 * A picture as the server may show it to strangers, or none. To its maker, who may see more, the browser shows it as soon as it can say who
 * asks.
 */
export function OwnArtwork({ id, shown, creator, blanks, initialMintId }: Props) {
  const user = useSession((session) => session.user);
  const { data, error } = useQuery({
    queryKey: ["artwork", id, user?.id],
    queryFn: () => api.get<Artwork>(`/artworks/${encodeURIComponent(id)}`),
    enabled: shown === null || shown.owner.id === user?.id,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const seen = data ?? shown;
  if (seen) return <ArtworkView key={`${seen.mine}`} artwork={seen} creator={creator} blanks={blanks} initialMintId={initialMintId} />;
  if (!error) return <p className="label py-24 text-center text-faint">Loading the picture</p>;
  return (
    <div className="py-24">
      {error instanceof Problem && error.status === 410 ? (
        <Empty title="This picture was taken down" heading="h1" action={<ButtonLink href="/content-policy">What we show and what we do not</ButtonLink>}>
          An operator of this studio removed it.
        </Empty>
      ) : error instanceof Problem && error.status === 404 ? (
        <Empty
          title="This picture is not public"
          heading="h1"
          action={
            <div className="flex flex-wrap gap-3">
              <ButtonLink href="/mint" look="primary">
                Paint one of your own
              </ButtonLink>
              <ButtonLink href="/market">Browse the Market</ButtonLink>
            </div>
          }
        >
          It does not exist, or its maker keeps it private.{user ? "" : " If it is yours, sign in and it opens here."}
        </Empty>
      ) : (
        <Failure title="The picture could not be loaded" heading="h1">
          Reload the page in a moment.
        </Failure>
      )}
    </div>
  );
}
