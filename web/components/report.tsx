"use client";
import { useState } from "react";
import { later } from "@/components/ui/later";
import type { ReportProps } from "./report-dialog";

const ReportDialog = later<ReportProps>(() => import("./report-dialog").then((module) => module.ReportDialog));

/** The way to tell the operators of a picture or product that should not be on show. `path` is the API's, such as `/artworks/art_…`. */
export function Report({ path, what }: Pick<ReportProps, "path" | "what">) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} onPointerEnter={ReportDialog.ahead} className="text-sm text-faint underline decoration-edge underline-offset-4 hover:text-text" data-testid="report">
        Report this {what}
      </button>
      <ReportDialog open={open} onClose={() => setOpen(false)} path={path} what={what} />
    </>
  );
}
