"use client";
import { type RefObject, useCallback, useEffect } from "react";
import { useSession } from "@/lib/auth/session";
import { fieldsOf, fill, nameOf } from "./fields";
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

  useEffect(() => {
    const element = form.current;
    if (!known || !element) return;
    const pending = new Map(Object.entries(readDraft(name, owner) ?? {}));
    let filling = false;
    const goOn = () => {
      filling = true;
      fill(element, pending);
      filling = false;
      if (pending.size === 0) arriving.disconnect();
    };
    const typed = ({ target }: Event) => {
      if (filling) return;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) pending.delete(nameOf(target));
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
