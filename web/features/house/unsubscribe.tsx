"use client";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import { optionalMail } from "@/lib/mail-kinds";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Trouble } from "@/components/ui/states";

/** Opening the page changes nothing: programs that check mails open every link in them. */
export function Unsubscribe({ token }: { token: string }) {
  const [state, setState] = useState<"asking" | "busy" | "done">("asking");
  const [trouble, setTrouble] = useState<string | null>(null);
  const what = optionalMail[token.split(".")[1] ?? ""]?.title;
  const end = async () => {
    setState("busy");
    setTrouble(null);
    try {
      await api.post(`/mail/unsubscribe/${encodeURIComponent(token)}`);
      setState("done");
    } catch (thrown) {
      setTrouble(explain(thrown));
      setState("asking");
    }
  };
  return (
    <div className="grid max-w-prose justify-items-start gap-5">
      {state === "done" ? (
        <p role="status" className="text-lg" data-testid="unsubscribed">
          Done. You get no more mail of the kind {what ? `“${what}”` : "you chose"}.
        </p>
      ) : (
        <>
          <p className="text-lg">{what ? `End the mails “${what}”?` : "End these mails?"} Mails about your orders and sign-in codes are still sent.</p>
          <Button look="primary" busy={state === "busy"} onClick={end} data-testid="unsubscribe">
            Unsubscribe
          </Button>
        </>
      )}
      {trouble && <Trouble>{trouble}</Trouble>}
      <p className="text-dim">
        You can change this at any time in <Link href="/account/mail" className="text-text underline underline-offset-4">your mail preferences</Link>.
      </p>
    </div>
  );
}
