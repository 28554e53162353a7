"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { MailPreferences } from "@/lib/api/types";
import { optionalMail } from "@/lib/mail-kinds";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Missing } from "@/components/ui/missing";
import { Trouble } from "@/components/ui/states";

const key = ["mail-preferences"];

/** Which mails somebody gets, and in which language. Every choice is saved at once. */
export function MailChoices() {
  const queries = useQueryClient();
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<MailPreferences>("/me/mail-preferences", { signal }) });
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const mine = query.data;
  if (!mine) return <Missing query={query} what="your mail" />;
  const change = async (done: string, act: () => Promise<unknown>) => {
    setTrouble(null);
    setSaid("");
    try {
      await act();
      setSaid(done);
    } catch (thrown) {
      setTrouble(explain(thrown));
    } finally {
      await queries.invalidateQueries({ queryKey: key });
    }
  };
  const put = (body: unknown) => api.put<MailPreferences>("/me/mail-preferences", { body });
  return (
    <div className="grid max-w-3xl gap-10">
      {mine.suppressions.length > 0 && <HeldBack reasons={mine.suppressions} resume={() => change("We send you mail again.", () => api.delete("/me/mail-preferences/suppressions"))} />}
      <section aria-labelledby="mail-kinds" className="grid gap-4">
        <h2 id="mail-kinds" className="text-2xl">
          What we send you
        </h2>
        <ul className="divide-y divide-line border-y border-line" data-testid="mail-kinds">
          <li className="grid gap-1 py-4">
            <span className="font-medium">Your orders and sign-in codes</span>
            <span className="text-sm text-faint">Receipts, parcels, refunds and codes. Always sent.</span>
          </li>
          {mine.kinds.map(({ kind, wanted }) => (
            <li key={kind}>
              <label className="flex min-h-11 cursor-pointer items-center gap-4 py-4">
                <span className="grid flex-1 gap-1">
                  <span className="font-medium">{optionalMail[kind]?.title ?? kind}</span>
                  <span className="text-sm text-faint">{optionalMail[kind]?.about}</span>
                </span>
                <input
                  type="checkbox"
                  checked={wanted}
                  onChange={(event) => void change("Saved.", () => put({ kinds: { [kind]: event.target.checked } }))}
                  className="size-6 shrink-0 accent-volt"
                  data-testid={`mail-${kind}`}
                />
              </label>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="mail-language" className="grid gap-4">
        <h2 id="mail-language" className="text-2xl">
          Language
        </h2>
        <Select
          id="language"
          label="Language of mails"
          value={mine.chosen ? mine.language : ""}
          onChange={(event) => void change("Saved.", () => put({ language: event.target.value }))}
          className="max-w-sm"
        >
          <option value="">As my browser{mine.chosen ? "" : ` (${mine.languages.find(({ language }) => language === mine.language)?.name})`}</option>
          {mine.languages.map(({ language, name }) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </Select>
      </section>
      {trouble && <Trouble>{trouble}</Trouble>}
      <p role="status" className={said ? "text-sm text-good" : "sr-only"}>
        {said}
      </p>
    </div>
  );
}

function HeldBack({ reasons, resume }: { reasons: MailPreferences["suppressions"]; resume: () => void }) {
  const complained = reasons.some(({ reason }) => reason === "complaint");
  return (
    <section aria-labelledby="held-back" className="cut grid justify-items-start gap-3 border border-bad/60 bg-bad/5 px-6 py-6" data-testid="held-back">
      <h2 id="held-back" className="text-xl">
        We are not sending you mail
      </h2>
      <p className="max-w-prose text-dim">
        {complained ? "A mail from us was reported as spam." : "A mail to your address came back: the mailbox did not exist or was closed."} News about your orders is in your notices.
      </p>
      <Button onClick={resume}>My address works, send mail again</Button>
    </section>
  );
}
