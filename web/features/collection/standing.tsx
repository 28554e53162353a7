"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Collection } from "@/lib/api/types";
import { Badge } from "@/components/ui/badge";
import { Trouble } from "@/components/ui/states";

/** What a collection that is not open yet waits for; the page looks again until it is. */
export function Standing({ collection: { status, reason } }: { collection: Collection }) {
  const router = useRouter();
  const waits = status === "requested" || status === "submitted";
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => router.refresh(), 2_000);
    return () => clearInterval(timer);
  }, [waits, router]);
  if (status === "open") return null;
  return (
    <div className="mt-5" data-testid="collection-status" data-status={status}>
      {status === "failed" ? (
        <Trouble>{reason ?? "The chain did not take it."} Nothing was charged; open another one.</Trouble>
      ) : (
        <p className="flex flex-wrap items-center gap-3 text-dim" role="status">
          <Badge tone="room" pulse>
            Opening
          </Badge>
          {status === "requested" ? "The studio prepares its contract." : "Its contract is on its way to the chain."}
        </p>
      )}
    </div>
  );
}
