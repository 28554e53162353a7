"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { Page, SignedInPlace } from "@/lib/api/types";
import { useSignIn } from "@/lib/auth/use-sign-in";
import { Button } from "@/components/ui/button";
import { Missing } from "@/components/ui/missing";
import { Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

/** Where this account is signed in, and out again there. */
export function Sessions() {
  const queries = useQueryClient();
  const { signOut } = useSignIn();
  const query = useQuery({ queryKey: ["sessions"], queryFn: ({ signal }) => api.get<Page<SignedInPlace>>("/me/sessions", { signal }) });
  const { data } = query;
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const act = async (what: string, work: () => Promise<unknown>) => {
    setBusy(what);
    setProblem(null);
    await work().catch((thrown: unknown) => setProblem(explain(thrown)));
    setBusy(null);
  };
  const end = (id: string) => act(id, () => api.delete(`/me/sessions/${id}`).then(() => queries.invalidateQueries({ queryKey: ["sessions"] })));
  const endAll = () => act("all", () => api.delete("/me/sessions").then(signOut));
  return (
    <section aria-labelledby="sessions" className="grid gap-5">
      <h2 id="sessions" className="text-2xl">
        Signed in
      </h2>
      {!data && <Missing query={query} what="your sessions" />}
      {data && (
        <ul className="divide-y divide-line border-y border-line" data-testid="sessions">
          {data.items.map((place) => (
            <li key={place.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3.5">
              <span>
                {place.current ? "This browser" : "Another browser"}
                <span className="block text-sm text-faint">
                  since <Time at={place.createdAt} />, last seen <Time at={place.lastUsedAt} />
                </span>
              </span>
              {!place.current && (
                <Button size="small" busy={busy === place.id} onClick={() => end(place.id)} data-testid="end-session">
                  Sign out
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {problem && <Trouble>{problem}</Trouble>}
      <div className="flex flex-wrap gap-3">
        <Button onClick={signOut}>Sign out here</Button>
        <Button look="danger" busy={busy === "all"} onClick={endAll} data-testid="end-all-sessions">
          Sign out everywhere
        </Button>
      </div>
    </section>
  );
}
