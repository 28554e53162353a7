"use client";
import { type RefObject, useEffect } from "react";

/** After a refusal, brings the first field that it names into view and under the keys: on a phone it may lie far above the button. */
export function useFocusOnTrouble(form: RefObject<HTMLFormElement | null>, problem: unknown): void {
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, problem]);
}
