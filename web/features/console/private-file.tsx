"use client";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import { Button } from "@/components/ui/button";

/** Opens a file that only an operator may read: a plain link would carry no token. */
export function PrivateFile({ path, name, download }: { path: string; name: string; download?: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const url = URL.createObjectURL(await api.blob(path.replace(/^\/api\/v1/, "")));
      const link = document.createElement("a");
      link.href = url;
      if (download) link.download = download;
      else link.target = "_blank";
      link.rel = "noopener";
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (thrown) {
      setProblem(explain(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="inline-flex items-center gap-3">
      <Button size="small" busy={busy} onClick={open}>
        {name}
      </Button>
      {problem && (
        <span role="alert" className="text-sm text-bad">
          {problem}
        </span>
      )}
    </span>
  );
}
