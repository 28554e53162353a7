"use client";
import type { Quota } from "@/lib/api/types";
import { isUsedUp, titleOf, usedOf, whose } from "@/lib/quotas";
import { useQuotas } from "@/components/quota-note";
import { classNames } from "@/components/ui/class-names";
import { Missing } from "@/components/ui/missing";
import { Time } from "@/components/ui/time";

/** What concerns somebody who has an account already. */
const hidden = ["accounts", "login-codes"];

/** Where one stands with every limit, the nearest first. */
export function Limits() {
  const query = useQuotas();
  const { data } = query;
  if (!data) return <Missing query={query} what="your limits" />;
  const share = (quota: Quota) => quota.used / quota.limit;
  const shown = data.items.filter(({ name }) => !hidden.includes(name)).sort((one, other) => share(other) - share(one));
  return (
    <div className="grid max-w-3xl gap-6">
      <p className="text-dim">Accounts are free, so each has limits. Most of them count by the day and reset at midnight UTC.</p>
      <ul className="divide-y divide-line border-y border-line" data-testid="limits">
        {shown.map((quota) => (
          <li key={quota.name} className="grid gap-2 py-4">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <span className="font-medium">{titleOf(quota)}</span>
              <span className="font-mono text-sm tabular-nums">{usedOf(quota)}</span>
            </div>
            <div aria-hidden className="h-1 bg-raised">
              <div className={classNames("h-full", isUsedUp(quota) ? "bg-bad" : "bg-mint")} style={{ width: `${Math.min(100, Math.ceil(share(quota) * 100))}%` }} />
            </div>
            {(quota.used > 0 || whose(quota)) && (
              <p className="text-sm text-faint">
                {whose(quota) && `Shared by ${whose(quota)}. `}
                {quota.used > 0 && quota.resetsAt && (
                  <>
                    {quota.name === "uploads" ? "The next one frees up" : "Resets"} <Time at={quota.resetsAt} />.
                  </>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
