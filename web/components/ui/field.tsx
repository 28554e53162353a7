import type { ComponentProps, ReactNode } from "react";
import { aboutThis } from "@/lib/text";
import { classNames } from "./class-names";

type Frame = { id: string; label: ReactNode; hint?: ReactNode; error?: string | null; className?: string };

/** Label, control, and below it the error or the hint: tied together for people who hear the page. */
export function Field({ id, label, hint, error, className, children }: Frame & { children: ReactNode }) {
  return (
    <div className={classNames("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="text-sm font-medium text-text">
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-note`} className="text-sm text-bad">
          {aboutThis(error)}
        </p>
      ) : (
        hint && (
          <p id={`${id}-note`} className="text-sm text-faint">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

export function TextField({ id, label, hint, error, className, ...rest }: Frame & ComponentProps<"input">) {
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      <input id={id} name={id} {...rest} {...described(id, hint, error)} className="field" />
    </Field>
  );
}

export function TextArea({ id, label, hint, error, className, ...rest }: Frame & ComponentProps<"textarea">) {
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      <textarea id={id} name={id} rows={3} {...rest} {...described(id, hint, error)} className="field resize-y" />
    </Field>
  );
}

export function Select({ id, label, hint, error, className, ...rest }: Frame & ComponentProps<"select">) {
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      <select id={id} name={id} {...rest} {...described(id, hint, error)} className="field" />
    </Field>
  );
}

function described(id: string, hint: ReactNode, error: string | null | undefined) {
  return { "aria-invalid": error ? true : undefined, "aria-describedby": error || hint ? `${id}-note` : undefined } as const;
}
