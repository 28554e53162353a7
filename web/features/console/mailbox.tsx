"use client";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "@/lib/api/client";
import type { Mail, MailBody } from "@/lib/api/types";
import { words } from "@/lib/text";
import { Listing } from "@/components/listing";
import { classNames } from "@/components/ui/class-names";
import { Missing } from "@/components/ui/missing";
import { Empty } from "@/components/ui/states";
import { Time } from "@/components/ui/time";

/** Every mail that the studio sent, with its letter beside the list. */
export function Mailbox() {
  const [chosen, setChosen] = useState<string | null>(null);
  const letter = useRef<HTMLDivElement>(null);
  /** On a phone the letter stands below the list. */
  const read = (id: string) => {
    setChosen(id);
    if (!matchMedia("(min-width: 64rem)").matches) letter.current?.scrollIntoView({ block: "start" });
  };
  return (
    <Listing<Mail> path="/console/mails" what="mail" refreshEvery={8_000} empty={<Empty title="No mail yet">Every mail the studio sends can be read here, except for sign-in codes.</Empty>}>
      {(mails) => {
        const shown = chosen ?? mails[0]?.id ?? null;
        return (
          <div className="grid gap-6 lg:grid-cols-[22rem_1fr]">
            <ul className="divide-y divide-line border-y border-line lg:max-h-[75vh] lg:overflow-y-auto" data-testid="mails">
              {mails.map((mail) => (
                <li key={mail.id}>
                  <button
                    type="button"
                    onClick={() => read(mail.id)}
                    aria-pressed={mail.id === shown}
                    className={classNames("block w-full border-l-2 px-4 py-3.5 text-left", mail.id === shown ? "border-volt bg-raised" : "border-transparent hover:bg-deep")}
                    data-testid="mail"
                  >
                    <span className="block font-medium">{mail.subject ?? words(mail.kind)}</span>
                    <span className="mt-0.5 flex justify-between gap-3 text-sm text-faint">
                      <span className="truncate">{mail.to ?? words(mail.status)}</span>
                      <span className="shrink-0">
                        <Time at={mail.sentAt ?? mail.createdAt} />
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            <div ref={letter}>{shown && <Letter id={shown} />}</div>
          </div>
        );
      }}
    </Listing>
  );
}

/** The letter in a sandbox without scripts, forms or our origin: a mail must never act as the page that shows it. */
function Letter({ id }: { id: string }) {
  const query = useQuery({ queryKey: ["mail", id], queryFn: ({ signal }) => api.get<MailBody>(`/console/mails/${id}`, { signal }) });
  const [plain, setPlain] = useState(false);
  const mail = query.data;
  if (!mail) return <Missing query={query} what="the mail" />;
  const subject = mail.subject ?? words(mail.kind);
  return (
    <article className="cut panel overflow-hidden" aria-label={subject}>
      <header className="flex flex-wrap items-center justify-between gap-4 border-b border-line px-5 py-4">
        <div>
          <h2 className="text-lg">{subject}</h2>
          {mail.to && <p className="text-sm text-faint">to {mail.to}</p>}
        </div>
        <button type="button" aria-pressed={plain} onClick={() => setPlain(!plain)} className="text-sm text-dim underline underline-offset-4 hover:text-text">
          {plain ? "Show as mail" : "Show as plain text"}
        </button>
      </header>
      {mail.kind === "login_code" && mail.html !== null && <p className="border-b border-line px-5 py-3 text-sm text-dim">The code is for its recipient only, so it is hidden here.</p>}
      {mail.html === null ? (
        <p className="p-6 text-dim">{mail.sentAt ? "Sent by the mail server. No copy is kept here." : "Waiting to be sent."}</p>
      ) : plain ? (
        <pre className="max-h-[65vh] overflow-auto p-5 font-mono text-sm whitespace-pre-wrap">{mail.text}</pre>
      ) : (
        <iframe title={`Letter: ${subject}`} sandbox="" srcDoc={mail.html} className="h-[65vh] w-full bg-white" />
      )}
    </article>
  );
}
