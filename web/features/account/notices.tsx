"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useEffect } from "react";
import { api } from "@/lib/api/client";
import type { Notice } from "@/lib/api/types";
import { Listing } from "@/components/listing";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Empty } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

/** What the studio told somebody. To have the page open is to have read it; what was new stays marked until the page is left. */
export function Notices() {
  const empty = (
    <Empty title="No notices yet" action={<ButtonLink href="/market">Go to the Market</ButtonLink>}>
      You will hear about sales, payments, parcels and refunds here.
    </Empty>
  );
  return (
    <Listing<Notice> path="/me/notices" what="notices" empty={empty}>
      {(notices) => <List notices={notices} />}
    </Listing>
  );
}

function List({ notices }: { notices: Notice[] }) {
  const queries = useQueryClient();
  const some = notices.some(({ readAt }) => readAt === null);
  useEffect(() => {
    if (!some) return;
    void api.post("/me/notices/read").then(() => queries.invalidateQueries({ queryKey: ["unread"] }), () => undefined);
  }, [some, queries]);
  return (
    <>
      <h2 className="sr-only">Notices</h2>
      <ul className="divide-y divide-line border-y border-line" data-testid="notices">
        {notices.map((notice) => (
          <li key={notice.id}>
            <Link href={notice.productId ? `/market/${notice.productId}` : `/orders/${notice.orderId}`} className="flex items-baseline gap-4 py-4 hover:text-market">
              <span aria-hidden className={classNames("size-2 shrink-0 self-center", notice.readAt === null ? "bg-volt" : "bg-line")} />
              <span className="min-w-0 flex-1">
                {notice.readAt === null && <span className="sr-only">New: </span>}
                {notice.text}
              </span>
              <span className="shrink-0 text-sm text-faint">
                <Time at={notice.createdAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
