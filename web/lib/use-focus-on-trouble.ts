"use client";
import { type RefObject, useEffect } from "react";

/** After a refusal, scrolls the first invalid field into view and focuses it: on a phone it may be far above the button. */
export function useFocusOnTrouble(form: RefObject<HTMLFormElement | null>, problem: unknown): void {
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, problem]);
}
