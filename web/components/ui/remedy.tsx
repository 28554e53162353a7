"use client";
import { useMutation } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import { Button, ButtonLink } from "./button";
import { Trouble } from "./states";

type Action = { label: string; method: string; path: string };

/** The one thing that helps: a call, a page of the console, or somebody else's page in a new tab. */
export function Remedy({ action, onDone }: { action: Action; onDone: () => void }) {
  // What was refused may wait for something else by now: it is read again, too.
  const act = useMutation({ mutationFn: () => api.post(action.path), onSettled: onDone });
  if (action.method === "POST") {
    return (
      <div className="grid justify-items-start gap-2 sm:max-w-xs">
        <Button size="small" busy={act.isPending} onClick={() => act.mutate()}>
          {action.label}
        </Button>
        {act.error && <Trouble>{explain(act.error)}</Trouble>}
      </div>
    );
  }
  if (/^https?:/.test(action.path)) {
    return (
      <ButtonLink href={action.path} size="small" className="justify-self-start" target="_blank" rel="noreferrer">
        {action.label}
        <span aria-hidden>↗</span>
        <span className="sr-only"> (opens in a new tab)</span>
      </ButtonLink>
    );
  }
  return (
    <ButtonLink href={action.path} size="small" className="justify-self-start">
      {action.label}
    </ButtonLink>
  );
}
