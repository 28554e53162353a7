"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { PushDevices } from "@/lib/api/types";
import { noticeKinds } from "@/lib/notice-kinds";
import { type PushSupport, pushSupport, subscribe, unsubscribe } from "@/lib/push";
import { Button } from "@/components/ui/button";
import { Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

const key = ["push-subscriptions"];
const path = "/me/push-subscriptions";

const hindrances: Record<Exclude<PushSupport, "ready">, string> = {
  blocked: "Your browser blocks notices from this site. Allow them in its settings for this site, then reload the page.",
  homeScreen: "On this device, add FOFO Studio to the home screen first, then open it from there.",
  unsupported: "This browser cannot show notices.",
};

/** Notices on this device and on others. Nothing is shown if the studio sends none; permission is asked for when the switch is pressed. */
export function NoticesOnDevices() {
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<PushDevices>(path, { signal }) });
  const support = useSyncExternalStore(unchanging, pushSupport, () => "ready" as const);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (!data?.publicKey) return null;
  const { publicKey, devices, kinds } = data;
  const here = devices.find(({ current }) => current);
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setTrouble(null);
    try {
      await work();
    } catch (thrown) {
      setTrouble(explain(thrown));
    } finally {
      await queries.invalidateQueries({ queryKey: key });
      setBusy(false);
    }
  };
  const start = async () => api.post(path, { body: await subscribe(publicKey) });
  const stop = async (id: string) => Promise.all([api.delete(`${path}/${id}`), id === here?.id ? unsubscribe() : undefined]);
  return (
    <section aria-labelledby="on-devices" className="cut panel mb-8 grid max-w-3xl gap-4 px-5 py-4" data-testid="push">
      <label className="flex min-h-11 cursor-pointer items-center gap-4">
        <span className="grid flex-1 gap-1">
          <span id="on-devices" className="font-medium">
            Notices on this device
          </span>
          <span className="text-sm text-faint">{!here && support !== "ready" ? hindrances[support] : "Also while FOFO Studio is closed, until you sign out here."}</span>
        </span>
        <input
          type="checkbox"
          role="switch"
          checked={here !== undefined}
          disabled={busy || (!here && support !== "ready")}
          onChange={() => void act(here ? () => stop(here.id) : start)}
          className="size-6 shrink-0 accent-volt disabled:opacity-50"
          data-testid="push-here"
        />
      </label>
      {trouble && <Trouble>{trouble}</Trouble>}
      {devices.length > 0 && (
        <details className="border-t border-line pt-3">
          <summary className="flex min-h-11 cursor-pointer items-center text-sm text-dim hover:text-text">Choose kinds and devices</summary>
          <ul className="mt-2 grid gap-x-6 sm:grid-cols-2">
            {kinds.map(({ kind, wanted }) => (
              <li key={kind}>
                <label className="flex min-h-11 cursor-pointer items-center gap-3">
                  <input
                    type="checkbox"
                    checked={wanted}
                    onChange={(event) => void act(() => api.put("/me/push-kinds", { body: { kinds: { [kind]: event.target.checked } } }))}
                    className="size-5 shrink-0 accent-volt"
                    data-testid={`push-${kind}`}
                  />
                  {noticeKinds[kind] ?? kind}
                </label>
              </li>
            ))}
          </ul>
          <OtherDevices devices={devices.filter(({ current }) => !current)} remove={(id) => void act(() => stop(id))} />
        </details>
      )}
    </section>
  );
}

function OtherDevices({ devices, remove }: { devices: PushDevices["devices"]; remove: (id: string) => void }) {
  if (devices.length === 0) return null;
  return (
    <ul className="mt-4 divide-y divide-line border-t border-line" aria-label="Other devices">
      {devices.map(({ id, createdAt }) => (
        <li key={id} className="flex items-center gap-4 py-3">
          <span className="flex-1 text-sm text-dim">
            Another device, since <Time at={createdAt} />
          </span>
          <Button look="quiet" size="small" onClick={() => remove(id)}>
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What a browser can do does not change while the page is open; a permission that it asked for comes with a new answer of the API. */
const unchanging = () => () => undefined;
