"use client";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import { useSession } from "@/lib/auth/session";
import { fieldsOf, fill, isControl, nameOf } from "./fields";
import { dropDraft, readDraft, writeDraft } from "./store";

/**
 * Keeps the input of a form through reloads, and through a sign-in on the way: every named field, whatever holds its value. Fields that
 * appear later, such as a country's regions, are filled when they appear.
 *
 * @param name of the form, with the id of its subject: each has its own draft
 * @returns to be called once the resource exists: then there is nothing to keep
 */
export function useDraft(name: string, form: RefObject<HTMLFormElement | null>): () => void {
  const owner = useSession((session) => session.user?.id);
  const known = useSession((session) => session.status !== "unknown");
  /** What was typed before it was known whose draft to restore: that is newer. */
  const early = useRef(new Set<string>());

  useEffect(() => {
    const element = form.current;
    if (known || !element) return;
    const names = early.current;
    const typed = ({ target }: Event) => {
      if (isControl(target)) names.add(nameOf(target));
    };
    element.addEventListener("input", typed);
    return () => element.removeEventListener("input", typed);
  }, [known, form]);

  useEffect(() => {
    const element = form.current;
    if (!known || !element) return;
    const pending = new Map(Object.entries(readDraft(name, owner) ?? {}).filter(([field]) => !early.current.has(field)));
    let filling = false;
    const goOn = () => {
      filling = true;
      fill(element, pending);
      filling = false;
      if (pending.size === 0) arriving.disconnect();
    };
    const typed = ({ target }: Event) => {
      if (filling) return;
      if (isControl(target)) pending.delete(nameOf(target));
      writeDraft(name, owner, { ...fieldsOf(element), ...Object.fromEntries(pending) });
    };
    const arriving = new MutationObserver(goOn);
    arriving.observe(element, { childList: true, subtree: true });
    element.addEventListener("input", typed);
    element.addEventListener("change", typed);
    goOn();
    return () => {
      arriving.disconnect();
      element.removeEventListener("input", typed);
      element.removeEventListener("change", typed);
    };
  }, [name, owner, known, form]);

  return useCallback(() => dropDraft(name, useSession.getState().user?.id), [name]);
}
