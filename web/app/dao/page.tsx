import type { Metadata } from "next";
import { PageHead, Room } from "@/components/ui/page-head";
import { Leaderboard } from "@/features/dao/leaderboard";
import { WhatCounts } from "@/features/dao/what-counts";
import { read } from "@/lib/api/server";
import type { LeaderboardPage } from "@/lib/api/types";
import { cardOf } from "@/lib/card";

export const metadata: Metadata = cardOf({ title: "Alpha DAO", description: "The people who make FOFO Studio, and what they did for it.", path: "/dao" });

export default async function DaoPage() {
  const page = await read<LeaderboardPage>("/community/leaderboard?limit=50");
  return (
    <Room room="dao">
      <PageHead eyebrow="Room three" title="Alpha DAO">
        The people who make this studio{page.money === "real" ? ", ranked by what they did for it" : ""}.
      </PageHead>
      <div className="grid gap-10 lg:grid-cols-[1fr_24rem] lg:gap-14">
        <Leaderboard rows={page.items} money={page.money} />
        <aside>
          <WhatCounts />
        </aside>
      </div>
    </Room>
  );
}
