import { Link } from "@/components/ui/link";

/** Who made it, with the way to their page. */
export function By({ id, name }: { id: string; name: string | undefined }) {
  if (!name) return null;
  return (
    <>
      by{" "}
      <Link href={`/creators/${id}`} className="text-text underline decoration-edge underline-offset-4 hover:text-(--room)" data-testid="creator-name">
        {name}
      </Link>
    </>
  );
}
