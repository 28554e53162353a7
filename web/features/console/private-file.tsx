"use client";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { explain } from "@/lib/api/problem";
import { Button } from "@/components/ui/button";

/** As a download, under its name if it has one. */
function save(url: string, name: string | undefined): void {
  const link = document.createElement("a");
  link.href = url;
  if (name) link.download = name;
  else link.target = "_blank";
  link.click();
}

/** Opens a file that only an operator may read: a plain link would carry no token. */
export function PrivateFile({ path, name, download }: { path: string; name: string; download?: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    setBusy(true);
    setProblem(null);
    // Opened within the click, or the browser takes it for a popup; what it shows comes when it is here.
    const tab = download ? null : window.open("about:blank");
    try {
      const url = URL.createObjectURL(await api.blob(path.replace(/^\/api\/v1/, "")));
      if (tab) tab.location.replace(url);
      else save(url, download);
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (thrown) {
      tab?.close();
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
