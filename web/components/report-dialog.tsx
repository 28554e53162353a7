"use client";
import { type FormEvent, useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import { reasons } from "@/lib/reports";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select, TextArea } from "@/components/ui/field";
import { Link } from "@/components/ui/link";

const longest = 1000;

type Step = { at: "asking" } | { at: "sending" } | { at: "failed"; why: string } | { at: "sent" };

export type ReportProps = { open: boolean; onClose: () => void; path: string; what: "picture" | "product" };

/** Asks what is wrong with a picture or product, and tells the operators. */
export function ReportDialog({ open, onClose, path, what }: ReportProps) {
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
    <Dialog open={open} onClose={onClose} held={step.at === "sending"} title={step.at === "sent" ? "Thank you" : `Report this ${what}`} testId="report-dialog">
      {step.at === "sent" ? (
        <div className="grid gap-5">
          <p role="status" className="text-dim">
            An operator will review it. There is no need to report it again: each person counts once.
          </p>
          <Button className="justify-self-start" onClick={onClose} data-autofocus>
            Close
          </Button>
        </div>
      ) : (
        <form onSubmit={send} className="grid gap-5">
          <p className="text-sm text-dim">
            The{" "}
            <Link href="/content-policy" target="_blank" className="text-text underline underline-offset-4">
              content policy
            </Link>{" "}
            says what this studio shows and what it does not. The maker is never told who reported.
          </p>
          <Select id="report-reason" label="What is wrong with it?" required value={reason} onChange={(event) => setReason(event.target.value)} data-autofocus>
            <option value="" disabled>
              Choose the closest reason
            </option>
            {reasons.map(([word, name]) => (
              <option key={word} value={word}>
                {name}
              </option>
            ))}
          </Select>
          <TextArea id="report-words" label="In your own words" hint="Optional. Only operators read it." maxLength={longest} value={words} onChange={(event) => setWords(event.target.value)} />
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
  );
}
