"use client";
import { type FormEvent, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { SignedIn } from "@/lib/api/types";
import { acceptSession } from "@/lib/auth/session";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";

/** Address, then the code that was sent there. */
export function EmailSignIn() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    try {
      if (sentTo === null) {
        const email = String(form.get("sign-in-email")).trim();
        await api.post("/auth/email/code", { body: { email } });
        setSentTo(email);
      } else {
        acceptSession(await api.post<SignedIn>("/auth/email/verify", { body: { email: sentTo, code: String(form.get("sign-in-code")).trim() } }));
      }
    } catch (thrown) {
      setProblem(explain(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={send} className="grid gap-4" data-testid="email-sign-in">
      {sentTo === null ? (
        <TextField key="email" id="sign-in-email" label="E-mail" type="email" autoComplete="email" required />
      ) : (
        <TextField key="code" id="sign-in-code" label={`Code sent to ${sentTo}`} inputMode="numeric" autoComplete="one-time-code" pattern="[0-9]{6}" maxLength={6} required autoFocus />
      )}
      {problem && <Trouble>{problem}</Trouble>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          {sentTo === null ? "Send the code" : "Sign in"}
        </Button>
        {sentTo !== null && (
          <Button look="quiet" onClick={() => setSentTo(null)}>
            Another address
          </Button>
        )}
      </div>
    </form>
  );
}
