import type { LeaderboardRow } from "@/lib/api/types";
import { classNames } from "@/components/ui/class-names";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";

/** Who has earned how many points. */
export function Leaderboard({ rows }: { rows: LeaderboardRow[] }) {
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
        Minting a piece, selling one and buying one each write points into the ledger.
      </Empty>
    );
  }
  const most = rows.reduce((largest, row) => Math.max(largest, row.points), 1);
  return (
    <ol className="divide-y divide-line self-start border-y border-line" data-testid="leaderboard">
      {rows.map((row) => (
        <li key={`${row.rank}${row.name}`} className="relative flex items-center gap-5 py-4 sm:gap-8">
          <span aria-hidden className="absolute inset-y-0 left-0 -z-10 bg-linear-to-r from-dao/14 to-transparent" style={{ width: `${(row.points / most) * 100}%` }} />
          <span className={classNames("w-12 text-right font-display text-2xl font-bold sm:w-16 sm:text-3xl", row.rank <= 3 ? "text-dao" : "text-faint")}>{row.rank}</span>
          <span className="min-w-0 flex-1 truncate font-mono text-text">{row.name}</span>
          <span className="font-mono text-text tabular-nums">
            {row.points.toLocaleString("en-US")} <span className="text-faint">points</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
