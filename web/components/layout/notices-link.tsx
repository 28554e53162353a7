"use client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/api/client";
import type { NoticePage } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";

/** How many notices wait to be read, looked up once a minute while somebody is signed in. */
export function useUnread(): number {
  const user = useSession((session) => (session.status === "signedIn" ? session.user?.id : undefined));
  const { data } = useQuery({
    queryKey: ["unread", user],
    queryFn: ({ signal }) => api.get<NoticePage>("/me/notices?limit=1", { signal }),
    enabled: user !== undefined,
    refetchInterval: 60_000,
  });
  return data?.unread ?? 0;
}

/** The bell in the header, with what has not been read. */
export function NoticesLink() {
  const signedIn = useSession((session) => session.status === "signedIn" && session.lapsed !== "left");
  const unread = useUnread();
  if (!signedIn) return null;
  return (
    <Link href="/account/notices" aria-label={unread === 0 ? "Notices" : `Notices, ${unread} unread`} className="relative flex size-10 items-center justify-center text-dim hover:text-text" data-testid="notices-link">
      <svg aria-hidden viewBox="0 0 24 24" className="size-5.5" fill="none" stroke="currentColor" strokeWidth="1.6">
        <path d="M5 17V11a7 7 0 0 1 14 0v6l1.5 2h-17zM10 21h4" />
      </svg>
      {unread > 0 && (
        <span aria-hidden className="absolute top-0.5 right-0 min-w-4.5 bg-volt px-1 text-center font-mono text-[0.6875rem] leading-4.5 font-bold text-ink" data-testid="unread">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
