"use client";
import { type RefObject, useCallback, useRef, useState } from "react";
import { Problem } from "./api/problem";
import { type Troubles, troublesOf } from "./form-troubles";
import { IntentKey } from "./keys";
import { useFocusOnTrouble } from "./use-focus-on-trouble";

/**
 * Submits a form: whether it is in progress, and the errors, each at its field. The same content is sent with the same Idempotency-Key
 * until it exists or is refused, so that a second click creates no second resource.
 *
 * @param fields the form's fields; the same array each time
 */
export function useSentForm<F extends string>(fields: readonly F[], element: RefObject<HTMLFormElement | null>) {
  const intent = useRef(new IntentKey());
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Troubles<F> | null>(null);
  useFocusOnTrouble(element, refused);

  /** `post` returns "leaving" if another page opens now: until then the button stays busy. */
  const send = useCallback(async (content: unknown, post: (idempotencyKey: string) => Promise<"leaving" | void>) => {
    setSending(true);
    setRefused(null);
    try {
      if ((await post(intent.current.of(content))) === "leaving") return;
    } catch (thrown) {
      // A refusal is final for its key: the next attempt, with better input or fresh stock, is a new intent.
      if (thrown instanceof Problem && !thrown.retryable) intent.current.done();
      setRefused(troublesOf(thrown, fields));
    }
    setSending(false);
  }, [fields]);
  const refuse = useCallback((troubles: Troubles<F>) => setRefused(troubles), []);
  return { sending, troubles: refused ?? ({} as Troubles<F>), send, refuse };
}
