"use client";
import { type FormEvent, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import { useStudio } from "@/lib/studio";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Trouble } from "@/components/ui/states";

type Props = { known?: string; verb: string; onCode: (email: string, code: string) => Promise<void>; onLeave?: () => void };

/** Address, then the code that was sent there. `known` is the address of somebody who comes back. */
export function EmailCode({ known, verb, onCode, onLeave }: Props) {
  const studio = useStudio();
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
      } else await onCode(sentTo, String(form.get("sign-in-code")).trim());
    } catch (thrown) {
      setProblem(explain(thrown));
    } finally {
      setBusy(false);
    }
  };
  const hint = studio?.devWallet ? "Without a mail server, the code is in the folder .fofo/mail on this machine." : undefined;
  return (
    <form onSubmit={send} className="grid gap-4" data-testid="email-sign-in">
      {sentTo === null ? (
        <TextField key="email" id="sign-in-email" label="E-mail" type="email" autoComplete="email" defaultValue={known} required />
      ) : (
        <TextField key="code" id="sign-in-code" label={`Code sent to ${sentTo}`} inputMode="numeric" autoComplete="one-time-code" pattern="[0-9]{6}" maxLength={6} required autoFocus hint={hint} />
      )}
      {problem && <Trouble>{problem}</Trouble>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          {sentTo === null ? "Send the code" : verb}
        </Button>
        {sentTo !== null && (
          <Button look="quiet" onClick={() => setSentTo(null)}>
            Use another address
          </Button>
        )}
        {onLeave && (
          <Button look="quiet" onClick={onLeave}>
            Not now
          </Button>
        )}
      </div>
    </form>
  );
}
