"use client";
import { useState } from "react";
import { shortHash, shortId } from "@/lib/text";

/** An address, a hash or a CID, short, with its full form one click away in the clipboard. */
export function Hash({ value, label, href, whole = false }: { value: string; label?: string; href?: string; whole?: boolean }) {
  const [copied, setCopied] = useState(false);
  const short = whole ? value : /^[a-z]+_/.test(value) ? shortId(value) : shortHash(value);
  const copy = async () => {
    await navigator.clipboard?.writeText(value).then(() => setCopied(true), () => undefined);
    setTimeout(() => setCopied(false), 1_500);
  };
  return (
    <span className="inline-flex items-center gap-1 font-mono text-sm text-dim">
      {href ? (
        <a href={href} title={value} className="py-0.5 underline decoration-line underline-offset-4 hover:text-text">
          {short}
        </a>
      ) : (
        <span title={value} className="min-w-0 break-all">{short}</span>
      )}
      <button type="button" onClick={copy} aria-label={`Copy ${label ?? "value"} ${value}`} className="px-1.5 py-0.5 text-faint hover:text-text">
        {copied ? <span className="text-good">✓</span> : <CopyIcon />}
      </button>
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
    </span>
  );
}

function CopyIcon() {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className="size-3.5" fill="none" stroke="currentColor" strokeWidth="1.4">
      <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />
    </svg>
  );
}
