"use client";
import { useStudio } from "@/lib/studio";
import { Badge } from "@/components/ui/badge";

/** Beside what is to pay: says that it costs nothing, where all money is play money. */
export function PlayMoneyBadge() {
  return useStudio()?.money === "play" ? <Badge testId="play-money-badge">Play money</Badge> : null;
}
