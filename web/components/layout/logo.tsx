/** The wordmark: four letters cut from one strip, with the studio's lamp at the end. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 92 24" className={className} role="img" aria-label="FOFO Studio">
      <g fill="currentColor">
        <path d="M0 2h17l-3 4H4.5v4H13l-3 4H4.5v8H0z" />
        <path d="M25 2h10l5 5v10l-5 5H25l-5-5V7zm1.7 4L24.5 8.2v7.6l2.2 2.2h6.6l2.2-2.2V8.2L33.3 6z" fillRule="evenodd" />
        <path d="M44 2h17l-3 4h-9.5v4H57l-3 4h-5.5v8H44z" />
        <path d="M69 2h10l5 5v10l-5 5H69l-5-5V7zm1.7 4-2.2 2.2v7.6l2.2 2.2h6.6l2.2-2.2V8.2L77.3 6z" fillRule="evenodd" />
      </g>
      <path d="M87 18h5v4h-5z" fill="var(--color-volt)" />
    </svg>
  );
}
