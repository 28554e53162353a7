"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useGate } from "@/lib/auth/gate";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** While true neither Escape nor the cross closes it: a wallet or the chain is at work. */
  held?: boolean;
  testId?: string;
  /** The wallet's own sheet, which stays while a wallet is chosen. */
  ofWallet?: boolean;
};

/**
 * A modal sheet on the platform's own <dialog>: focus stays inside and goes back afterwards, Escape closes, the page behind is inert.
 * While somebody chooses a wallet or signs in it steps aside, with all that was typed: the wallet list lies below a modal sheet, and would be inert.
 * It opens with the focus on what carries `data-autofocus`, else on its title, so that the title is what one hears first.
 */
export function Dialog({ open, onClose, title, children, held = false, testId, ofWallet = false }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const aside = useGate((gate) => gate.underWay) && !ofWallet;

  useEffect(() => {
    const dialog = element.current;
    if (open && !aside && dialog && !dialog.open) {
      dialog.showModal();
      (dialog.querySelector<HTMLElement>("[data-autofocus]") ?? dialog.querySelector<HTMLElement>("h2"))?.focus();
    }
    if ((!open || aside) && dialog?.open) dialog.close();
  }, [open, aside]);

  return (
    <dialog
      ref={element}
      className="sheet cut"
      aria-labelledby={titleId}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        if (!held) onClose();
      }}
      onClose={() => {
        // The event comes late: by then the sheet may be open again with another question.
        if (open && !aside && !element.current?.open) onClose();
      }}
    >
      {open && (
        <div className="p-6 sm:p-8">
          <div className="mb-5 flex items-start justify-between gap-4">
            <h2 id={titleId} tabIndex={-1} className="text-2xl outline-none">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              disabled={held}
              aria-label="Close"
              className="-mt-1 -mr-2 size-10 shrink-0 text-2xl leading-none text-dim hover:text-text disabled:opacity-30"
            >
              ×
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
