/** How far the file has come; when all of it has left, the studio still has to look at it. */
export function Travel({ sent }: { sent: number }) {
  const percent = Math.round(sent * 100);
  const there = percent >= 100;
  return (
    <div>
      <div role="progressbar" aria-label="Sending the picture" aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} className="h-1.5 overflow-hidden bg-raised" data-testid="travel">
        <div className={there ? "h-full animate-shimmer bg-mint" : "h-full bg-mint transition-[width]"} style={{ width: `${Math.max(percent, 2)}%` }} />
      </div>
      <p role="status" className="mt-2 text-sm text-dim">
        {there ? "The studio is checking it and making its sizes…" : `Uploading, ${percent}%`}
      </p>
    </div>
  );
}
