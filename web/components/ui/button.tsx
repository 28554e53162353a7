import { Link } from "./link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type Look = { look?: "primary" | "plain" | "quiet" | "danger"; size?: "small" | "normal" | "large" };

const looks = {
  primary: "bg-volt text-ink hover:bg-white disabled:bg-raised disabled:text-faint",
  plain: "border border-edge bg-transparent text-text hover:border-text hover:bg-raised disabled:text-faint disabled:border-line",
  quiet: "text-dim hover:text-text hover:bg-raised disabled:text-faint",
  danger: "border border-bad/70 text-bad hover:bg-bad hover:text-ink disabled:opacity-60",
};
const sizes = {
  small: "min-h-9 px-3 text-sm gap-1.5 cut-sm",
  normal: "min-h-11 px-5 text-[0.9375rem] gap-2 cut-sm",
  large: "min-h-13 px-7 text-base gap-2.5 cut",
};

function classes({ look = "plain", size = "normal" }: Look, extra?: string): string {
  return classNames(
    "inline-flex items-center justify-center font-display font-bold tracking-wide whitespace-nowrap transition-colors duration-150 disabled:cursor-not-allowed",
    looks[look],
    sizes[size],
    extra,
  );
}

export function Button({ look, size, className, busy, children, disabled, ...rest }: ComponentProps<"button"> & Look & { busy?: boolean }) {
  return (
    <button type="button" {...rest} disabled={disabled || busy} aria-busy={busy || undefined} className={classes({ look, size }, className)}>
      {busy && <span aria-hidden className="size-3.5 animate-spin rounded-full border-2 border-current border-r-transparent" />}
      {children}
    </button>
  );
}

export function ButtonLink({ look, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link {...rest} className={classes({ look, size }, className)} />;
}
