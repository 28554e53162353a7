"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import type { FactoryJob } from "@/lib/api/types";
import { formatMoney } from "@/lib/money";
import { shortId, words } from "@/lib/text";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Trouble } from "@/components/ui/states";
import { Time } from "@/components/ui/time";
import { PrivateFile } from "./private-file";

const actions: Record<string, string> = { in_production: "Start printing", printed: "Mark printed", shipped: "Mark shipped", delivered: "Mark delivered" };

/** One print job: its files, its next step. */
export function FactoryCard({ job }: { job: FactoryJob }) {
  const queries = useQueryClient();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const step = async (name: string) => {
    setSending(true);
    setProblem(null);
    try {
      await api.post(`/console/factory/jobs/${job.id}/${name}`);
      await queries.invalidateQueries({ queryKey: ["list", "/console/factory/jobs"] });
    } catch (thrown) {
      setProblem(explain(thrown));
    } finally {
      setSending(false);
    }
  };
  return (
    <li className="cut panel p-5 sm:p-6" data-testid="factory-job" data-order={job.orderId} data-status={job.status}>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <p className="flex flex-wrap items-center gap-3">
            <Badge tone={job.nextStep ? "live" : job.status === "cancelled" ? "neutral" : "good"} pulse={job.nextStep !== null}>
              {words(job.status)}
            </Badge>
            <Link href={`/console/orders/${job.orderId}`} title={job.orderId} className="font-mono text-sm text-dim underline decoration-edge underline-offset-4 hover:text-text">
              {shortId(job.orderId)}
            </Link>
            <span className="text-sm text-faint">
              <Time at={job.createdAt} />
            </span>
          </p>
          <p className="mt-2 font-mono text-sm text-faint">{job.code}</p>
          {job.shipment && (
            <p className="mt-2 text-sm text-dim">
              {job.shipment.carrier} <span className="font-mono">{job.shipment.trackingNumber}</span>
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-3">
          {job.nextStep && (
            <Button look="primary" size="small" busy={sending} onClick={() => step(job.nextStep!)} data-testid={`mark-${job.nextStep}`}>
              {actions[job.nextStep] ?? words(job.nextStep)}
            </Button>
          )}
        </div>
      </div>
      <Papers job={job} />
      <ul className="mt-4 divide-y divide-line border-t border-line">
        {job.lines.map((line) => (
          <li key={line.line} className="flex flex-wrap items-start justify-between gap-3 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p>
                <span className="font-mono text-dim">{line.quantity} ×</span> {line.title} <span className="text-sm text-dim">{line.variant}</span>
              </p>
              {line.notes.length > 0 && (
                <ul className="mt-1.5 grid gap-1 text-sm text-dim" data-testid="print-notes">
                  {line.notes.map((note) => (
                    <li key={note.kind}>{note.words}</li>
                  ))}
                </ul>
              )}
            </div>
            <div className="flex flex-wrap gap-3">
              {line.proofUrl && <PrivateFile path={line.proofUrl} name="Proof" />}
              <PrivateFile path={line.printFileUrl} name="Print file" download={`${job.id}-${line.line}.png`} />
            </div>
          </li>
        ))}
      </ul>
      {problem && (
        <div className="mt-3">
          <Trouble>{problem}</Trouble>
        </div>
      )}
    </li>
  );
}

/** What is printed beside the goods; the label once there is a parcel. */
function Papers({ job }: { job: FactoryJob }) {
  const at = `/api/v1/console/factory/jobs/${job.id}`;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2" role="group" aria-label="Papers">
      <PrivateFile path={`${at}/ticket.pdf`} name="Ticket" />
      <PrivateFile path={`${at}/packing-slip.pdf`} name="Packing slip" />
      <PrivateFile path={`${at}/tags.pdf`} name="Hang tags" />
      <PrivateFile path={`${at}/customs.pdf`} name="Customs form" />
      {job.shipment && <PrivateFile path={`${at}/label.pdf`} name="Shipping label" />}
      {job.costs && (
        <span className="ml-auto text-sm text-dim">
          Costs {formatMoney(job.costs.total)}
          <span className="sr-only">, of which the parcel {formatMoney(job.costs.shipping)}</span>
        </span>
      )}
    </div>
  );
}
