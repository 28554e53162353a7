import { Link } from "@/components/ui/link";
import type { LeaderboardRow } from "@/lib/api/types";
import { classNames } from "@/components/ui/class-names";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";

/** Who has earned how many points. Where money is play money nobody is first: a place that costs nothing says nothing. */
export function Leaderboard({ rows, money }: { rows: LeaderboardRow[]; money: "play" | "real" }) {
  if (rows.length === 0) {
    return (
      <Empty
        title="No points yet"
        action={
          <ButtonLink href="/mint" look="primary">
            Earn the first ones
          </ButtonLink>
        }
      >
        Minting a piece, selling one and buying one each earn points.
      </Empty>
    );
  }
  const most = rows.reduce((largest, row) => Math.max(largest, row.points), 1);
  return (
    <div className="self-start">
      {money === "play" && (
        <p className="mb-5 border-l-2 border-dao bg-dao/8 px-4 py-3 text-sm text-dim" role="note" data-testid="play-places">
          This studio runs on play money, so there are no ranks. The list shows who has tried what.
        </p>
      )}
      <Rows rows={rows} most={most} />
    </div>
  );
}

function Rows({ rows, most }: { rows: LeaderboardRow[]; most: number }) {
  return (
    <ol className="divide-y divide-line border-y border-line" data-testid="leaderboard">
      {rows.map((row) => (
        <li key={row.userId} className={classNames("relative flex items-center gap-5 py-4 sm:gap-8", row.rank === null && "px-4")}>
          <span aria-hidden className="absolute inset-y-0 left-0 -z-10 bg-linear-to-r from-dao/14 to-transparent" style={{ width: `${(row.points / most) * 100}%` }} />
          {row.rank !== null && <span className={classNames("w-12 text-right font-display text-2xl font-bold sm:w-16 sm:text-3xl", row.rank <= 3 ? "text-dao" : "text-faint")}>{row.rank}</span>}
          <Link href={`/creators/${row.userId}`} className="min-w-0 flex-1 truncate text-text hover:text-dao">
            {row.name}
          </Link>
          <span className="font-mono text-text tabular-nums">
            {row.points.toLocaleString("en-US")} <span className="text-faint">points</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
