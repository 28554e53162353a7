"use client";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import { reasons } from "@/lib/reports";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select, TextArea } from "@/components/ui/field";

const longest = 1000;

type Step = { at: "asking" } | { at: "sending" } | { at: "failed"; why: string } | { at: "sent" };

/** Tells the operators of a picture or product that should not be on show. `path` is the API's, such as `/artworks/art_…`. */
export function Report({ path, what }: { path: string; what: "picture" | "product" }) {
  const [open, setOpen] = useState(false);
  const [step, setStep] = useState<Step>({ at: "asking" });
  const [reason, setReason] = useState("");
  const [words, setWords] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setStep({ at: "sending" });
    try {
      await api.post(`${path}/reports`, { body: { reason, words: words.trim() } });
      setStep({ at: "sent" });
    } catch (thrown) {
      setStep({ at: "failed", why: explain(thrown) });
    }
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} className="text-sm text-faint underline decoration-edge underline-offset-4 hover:text-text" data-testid="report">
        Report this {what}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} held={step.at === "sending"} title={step.at === "sent" ? "Thank you" : `Report this ${what}`} testId="report-dialog">
        {step.at === "sent" ? (
          <div className="grid gap-5">
            <p role="status" className="text-dim">
              An operator will look at it. You need not send it again: each of us counts once.
            </p>
            <Button className="justify-self-start" onClick={() => setOpen(false)} data-autofocus>
              Close
            </Button>
          </div>
        ) : (
          <form onSubmit={send} className="grid gap-5">
            <p className="text-sm text-dim">
              What this studio shows, and what not, is in the{" "}
              <Link href="/content-policy" target="_blank" className="text-text underline underline-offset-4">
                content policy
              </Link>
              . Its maker does not hear who reported.
            </p>
            <Select id="report-reason" label="What is wrong with it" required value={reason} onChange={(event) => setReason(event.target.value)} data-autofocus>
              <option value="" disabled>
                Choose what comes closest
              </option>
              {reasons.map(([word, name]) => (
                <option key={word} value={word}>
                  {name}
                </option>
              ))}
            </Select>
            <TextArea id="report-words" label="In your own words" hint="If you like. Only operators read it." maxLength={longest} value={words} onChange={(event) => setWords(event.target.value)} />
            {step.at === "failed" && (
              <p role="alert" className="text-sm text-bad">
                {step.why}
              </p>
            )}
            <Button type="submit" look="primary" busy={step.at === "sending"} disabled={reason === ""} className="justify-self-start">
              Send the report
            </Button>
          </form>
        )}
      </Dialog>
    </>
  );
}
