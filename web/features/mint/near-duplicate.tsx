import { Link } from "@/components/ui/link";
import type { Artwork } from "@/lib/api/types";
import { isUpload } from "@/lib/artwork";

/** Says calmly that a picture looks like an earlier one, before somebody mints or buys it as one of its kind. */
export function NearDuplicate({ artwork }: { artwork: Pick<Artwork, "nearDuplicate" | "nearDuplicateOf" | "engine"> }) {
  if (!artwork.nearDuplicate) return null;
  return (
    <p role="note" className="mt-5 border border-line bg-deep px-4 py-3 text-sm text-dim" data-testid="near-duplicate">
      This picture looks very similar to{" "}
      {artwork.nearDuplicateOf ? (
        <Link href={`/artworks/${artwork.nearDuplicateOf}`} className="underline decoration-edge underline-offset-4 hover:text-mint">
          an earlier one
        </Link>
      ) : (
        "an earlier one"
      )}
      .{!isUpload(artwork) && " Another seed or a longer prompt makes it more your own."}
    </p>
  );
}
