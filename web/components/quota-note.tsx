"use client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Quota } from "@/lib/api/types";
import { useSession } from "@/lib/auth/session";
import { isUsedUp, leftOf, nearest, titleOf, usedOf, whose } from "@/lib/quotas";
import { classNames } from "./ui/class-names";
import { Time } from "./ui/time";

export function useQuotas() {
  const user = useSession((session) => session.user?.id);
  return useQuery({
    queryKey: ["quotas", user],
    queryFn: ({ signal }) => api.get<{ items: Quota[] }>("/me/quotas", { signal }),
    enabled: user !== undefined,
    staleTime: 0,
  });
}

/** What is left of the limit that the next click would meet; nothing while most of it is left. */
export function QuotaNote({ names }: { names: string[] }) {
  const { data } = useQuotas();
  const quota = nearest(data?.items ?? [], names);
  if (!quota) return null;
  const gone = isUsedUp(quota);
  const others = whose(quota);
  return (
    <p role="status" className={classNames("border-l-2 px-3 py-2 text-sm", gone ? "border-bad bg-bad/8 text-text" : "border-edge text-dim")} data-testid="quota-note">
      {gone ? `${titleOf(quota)}: ${others ?? "you"} used all of it, ${usedOf(quota)}.` : `${leftOf(quota)} left${others ? ` for ${others}` : ""}, of ${usedOf(quota).split(" of ")[1]}.`}{" "}
      {quota.resetsAt ? (
        <>
          {quota.name === "uploads" ? "The next one frees up" : "It resets"} <Time at={quota.resetsAt} />.
        </>
      ) : (
        (remedies[quota.name] ?? "")
      )}
    </p>
  );
}

const remedies: Record<string, string> = {
  "jobs-waiting": "A place frees up when a request is finished or cancelled.",
  "orders-unpaid": "Pay for one or cancel one to free its place.",
};
